package io.daxcovid.web.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Correction;
import io.daxcovid.statistics.Family;
import io.daxcovid.statistics.Method;
import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.CsvTable;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.correlation.StoredFamily.Best;
import io.daxcovid.web.load.LoadRef.RunRef;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code /correlation/top}: the most certain coefficients of the run's cube, the best lag of each
 * area. Who looks at thousands finds small p-values by chance, so each comes with its q-value over
 * all that were searched.
 */
public final class TopEndpoint implements DataEndpoint {
  private static final int MOST = 50;
  private static final Parameter<Integer> LIMIT = Parameter.number("limit", 5, 1, MOST);

  @Override
  public String path() {
    return "/api/v1/correlation/top";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Metric.PARAMETER, CorrelationParameters.X, CorrelationParameters.METHOD, LIMIT);
  }

  @Override
  public Question question(Values values) {
    return rows -> {
      TopAnswer answer = answer(rows, values);
      return new Answer(answer, table(answer));
    };
  }

  private static TopAnswer answer(LoadRows rows, Values values) throws SQLException {
    Metric metric = values.get(Metric.PARAMETER);
    CaseTransform x = values.get(CorrelationParameters.X);
    Method method = values.get(CorrelationParameters.METHOD);
    Found found = found(new StoredFamily(rows, metric, x, method), values.get(LIMIT));
    return new TopAnswer(
        rows.reference(), metric.id(), x.id(), method.id(), found.searched, found.entries);
  }

  private static Found found(StoredFamily family, int limit) throws SQLException {
    List<Best> best = family.best(limit);
    OptionalInt size = family.size();
    boolean ranked = !best.isEmpty() || size.orElse(-1) == 0;
    return ranked ? ranked(size.orElseThrow(), best) : corrected(family.searched(), limit);
  }

  private static Found ranked(int searched, List<Best> best) {
    return new Found(searched, best.stream().map(one -> Entry.of(one, one.q())).toList());
  }

  /**
   * @param family by certainty, the most certain first
   */
  private static Found corrected(List<Best> family, int limit) {
    List<OptionalDouble> p =
        family.stream().map(one -> OptionalDouble.of(one.coefficient().p())).toList();
    List<OptionalDouble> q = Family.of(p, Correction.BENJAMINI_HOCHBERG).q();
    Set<String> areas = new HashSet<>();
    List<Entry> best = new ArrayList<>();
    for (int i = 0; i < q.size() && best.size() < limit; i++) {
      if (areas.add(family.get(i).area())) {
        best.add(Entry.of(family.get(i), q.get(i).orElseThrow()));
      }
    }
    return new Found(family.size(), best);
  }

  private static CsvTable table(TopAnswer answer) {
    List<String> header = new ArrayList<>(List.of("area", "name", "metric", "x", "method"));
    header.addAll(Coefficient.HEADER);
    header.addAll(List.of("q", "searched", "run"));
    List<List<?>> lines = new ArrayList<>();
    for (Entry entry : answer.entries) {
      List<Object> line =
          new ArrayList<>(
              List.of(entry.area, entry.areaName, answer.metric, answer.x, answer.method));
      line.addAll(entry.coefficient.cells());
      line.addAll(List.of(entry.q, answer.searched, answer.run.id()));
      lines.add(line);
    }
    return new CsvTable(header, lines);
  }

  private record Found(int searched, List<Entry> entries) {}

  record Entry(String area, String areaName, @JsonUnwrapped Coefficient coefficient, double q) {
    static Entry of(Best one, double q) {
      return new Entry(one.area(), one.areaName(), one.coefficient(), q);
    }
  }

  /**
   * @param searched coefficients with a p-value: the family of the q-values
   */
  record TopAnswer(
      RunRef run, String metric, String x, String method, int searched, List<Entry> entries) {}
}
