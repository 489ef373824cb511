package io.daxcovid.web.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.statistics.Correction;
import io.daxcovid.statistics.Family;
import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.CsvTable;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.load.LoadRef.RunRef;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * {@code /correlation/top}: the most certain coefficients of the run's cube, the best lag of each
 * area. Who looks at thousands finds small p-values by chance, so each comes with its q-value over
 * all that were searched.
 */
public final class TopEndpoint implements DataEndpoint {
  private static final int MOST = 50;
  private static final Parameter<Integer> LIMIT = Parameter.number("limit", 5, 1, MOST);
  private static final String FAMILY =
      """
      SELECT c.area, a.name, lag, r, n, n_eff, p, p_naive, ci_low, ci_high, reason
      FROM result_correlation c
      JOIN result_area a ON a.load_id = c.load_id AND a.area = c.area
      WHERE c.load_id = ? AND metric = ? AND x = ? AND method = ? AND p IS NOT NULL
      ORDER BY p, ABS(r) DESC, c.area, lag
      """;

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
    String metric = values.get(Metric.PARAMETER).id();
    String x = values.get(CorrelationParameters.X).id();
    String method = values.get(CorrelationParameters.METHOD).id();
    List<Candidate> family =
        rows.list(
            row -> new Candidate(row.getString("area"), row.getString("name"), Coefficient.of(row)),
            FAMILY,
            metric,
            x,
            method);
    List<Entry> best = best(family, values.get(LIMIT));
    return new TopAnswer(rows.reference(), metric, x, method, family.size(), best);
  }

  /**
   * @param family by certainty, the most certain first
   */
  static List<Entry> best(List<Candidate> family, int limit) {
    List<OptionalDouble> p =
        family.stream().map(one -> OptionalDouble.of(one.coefficient.p())).toList();
    List<OptionalDouble> q = Family.of(p, Correction.BENJAMINI_HOCHBERG).q();
    Set<String> areas = new HashSet<>();
    List<Entry> best = new ArrayList<>();
    for (int i = 0; i < q.size() && best.size() < limit; i++) {
      Candidate one = family.get(i);
      if (areas.add(one.area)) {
        best.add(new Entry(one.area, one.areaName, one.coefficient, q.get(i).orElseThrow()));
      }
    }
    return best;
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

  record Candidate(String area, String areaName, Coefficient coefficient) {}

  record Entry(String area, String areaName, @JsonUnwrapped Coefficient coefficient, double q) {}

  /**
   * @param searched coefficients with a p-value: the family of the q-values
   */
  record TopAnswer(
      RunRef run, String metric, String x, String method, int searched, List<Entry> entries) {}
}
