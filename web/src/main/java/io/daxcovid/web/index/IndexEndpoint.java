package io.daxcovid.web.index;

import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.index.IndexAnswer.Point;
import io.daxcovid.web.query.DateRange;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import io.daxcovid.web.series.Grouping;
import io.daxcovid.web.series.Period;
import io.daxcovid.web.series.Span;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /index}: level and return per period. */
public final class IndexEndpoint implements DataEndpoint {
  @Override
  public String path() {
    return "/api/v1/index";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Stream.<Parameter<?>>concat(
            Stream.of(IndexKind.PARAMETER, Grouping.PARAMETER), DateRange.PARAMETERS.stream())
        .toList();
  }

  @Override
  public Question question(Values values) {
    DateRange range = DateRange.of(values);
    return rows -> answer(rows, values, range);
  }

  private static Answer answer(LoadRows rows, Values values, DateRange range) throws SQLException {
    List<IndexKind> kinds = IndexKind.present(rows);
    IndexKind kind = IndexKind.choose(kinds, values.find(IndexKind.PARAMETER));
    List<IndexDay> days = IndexDay.read(rows, kind);
    Span span =
        Span.of(
            range,
            values.get(Grouping.PARAMETER),
            days.get(0).day(),
            days.get(days.size() - 1).day());
    IndexAnswer answer =
        new IndexAnswer(
            rows.reference(),
            kind,
            kinds,
            span.unit(),
            span.from(),
            span.to(),
            points(days, span.periods()));
    return new Answer(answer, answer.table());
  }

  /** One pass over both lists, which are in order. */
  static List<Point> points(List<IndexDay> days, List<Period> periods) {
    List<Point> points = new ArrayList<>();
    int next = 0;
    IndexDay before = null;
    for (Period period : periods) {
      while (next < days.size() && days.get(next).day().isBefore(period.start())) {
        before = days.get(next++);
      }
      IndexDay last = null;
      while (next < days.size() && !days.get(next).day().isAfter(period.end())) {
        last = days.get(next++);
      }
      if (last != null) {
        points.add(point(period, before, last));
        before = last;
      }
    }
    return points;
  }

  private static Point point(Period period, IndexDay before, IndexDay last) {
    Double change = before == null ? null : StrictMath.log(last.level() / before.level());
    return new Point(
        period.start(), period.end(), period.partial(), last.level(), change, last.members());
  }
}
