package io.daxcovid.spark.compute;

import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.Aligner;
import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.Method;
import io.daxcovid.statistics.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The coefficients of one area after the other. Pure; for one thread. */
final class AreaCoefficients {
  private final Cube cube;
  private final IndexSeries index;
  private List<LocalDate> days = List.of();
  private Series returns;

  AreaCoefficients(Cube cube, IndexSeries index) {
    this.cube = cube;
    this.index = index;
  }

  /** In the order of {@link Cube#families}. */
  List<AreaLags> of(AreaCounts area) {
    IndexSeries nearby = NearbyTrading.of(index, area, cube);
    List<AreaLags> all = new ArrayList<>();
    for (Metric metric : cube.metrics()) {
      for (CaseTransform transform : cube.transforms()) {
        AlignedPair pair = align(area, nearby, metric, transform);
        Series x = Series.of(pair.x());
        Series y = returns(pair);
        for (Method method : cube.methods()) {
          all.add(
              AreaLags.of(
                  area.id(), CorrelationKernel.lags(x, y, cube.minLag(), cube.maxLag(), method)));
        }
      }
    }
    return all;
  }

  private AlignedPair align(
      AreaCounts area, IndexSeries nearby, Metric metric, CaseTransform transform) {
    return Aligner.align(
        area.daily(metric),
        nearby,
        transform,
        IndexTransform.RETURN,
        Alignment.TRADING,
        cube.from(),
        cube.to());
  }

  /**
   * The returns of these days, kept as long as the days stay the same: what they remember serves
   * all metrics and transforms of an area, and the next area if it began to count on the same day.
   */
  private Series returns(AlignedPair pair) {
    if (returns == null || !days.equals(pair.days())) {
      days = pair.days();
      returns = Series.of(pair.y());
    }
    return returns;
  }
}
