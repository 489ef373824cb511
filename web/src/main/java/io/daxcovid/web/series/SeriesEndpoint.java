package io.daxcovid.web.series;

import io.daxcovid.statistics.DailyCounts;
import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Area;
import io.daxcovid.web.area.AreaCounts;
import io.daxcovid.web.area.AreaId;
import io.daxcovid.web.area.Areas;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.query.DateRange;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import io.daxcovid.web.series.SeriesAnswer.AreaSeries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /series}: counts per period, one series per area. */
public final class SeriesEndpoint implements DataEndpoint {
  private static final int MOST_AREAS = 20;
  private static final Parameter<List<String>> AREAS =
      Parameter.required("areas", Parameter.list(MOST_AREAS, AreaId::parse));

  @Override
  public String path() {
    return "/api/v1/series";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Stream.<Parameter<?>>concat(
            Stream.of(AREAS, Metric.PARAMETER, SeriesTransform.PARAMETER, Grouping.PARAMETER),
            DateRange.PARAMETERS.stream())
        .toList();
  }

  @Override
  public Question question(Values values) {
    DateRange range = DateRange.of(values);
    return rows -> answer(rows, values, range);
  }

  private static Answer answer(LoadRows rows, Values values, DateRange range) throws SQLException {
    List<Area> areas = Areas.require(rows, AREAS.name(), values.get(AREAS));
    LocalDate first =
        areas.stream().map(Area::firstDate).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        areas.stream().map(Area::lastDate).max(Comparator.naturalOrder()).orElseThrow();
    Span span = Span.of(range, values.get(Grouping.PARAMETER), first, last);
    Metric metric = values.get(Metric.PARAMETER);
    SeriesTransform transform = values.get(SeriesTransform.PARAMETER);
    Map<String, DailyCounts> counts =
        AreaCounts.read(rows, areas.stream().map(Area::id).toList(), metric);
    List<AreaSeries> series = new ArrayList<>();
    for (Area area : areas) {
      PeriodValues valuesOf =
          new PeriodValues(counts.get(area.id()), area.population(), span.unit());
      series.add(
          new AreaSeries(
              area.id(),
              area.name(),
              valuesOf.of(transform, span.periods()),
              valuesOf.incomplete(span.periods())));
    }
    SeriesAnswer answer =
        new SeriesAnswer(
            rows.reference(),
            metric.id(),
            transform,
            span.unit(),
            span.from(),
            span.to(),
            span.periods(),
            series);
    return new Answer(answer, answer.table());
  }
}
