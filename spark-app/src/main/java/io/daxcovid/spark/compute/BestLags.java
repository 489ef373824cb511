package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.LaggedCorrelation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The best lag of each area that has a p, the most certain area first; ties by area and lag. */
final class BestLags {
  private static final Comparator<Best> ORDER =
      Comparator.comparing((Best best) -> best.lag.correlation(), Correlation.MOST_CERTAIN_FIRST)
          .thenComparing(Best::area);

  private BestLags() {}

  static Stream<ResultRow> of(FamilyKey key, List<AreaLags> areas) {
    List<Best> best = areas.stream().flatMap(area -> best(area).stream()).sorted(ORDER).toList();
    return IntStream.range(0, best.size()).mapToObj(i -> best.get(i).row(key, i + 1));
  }

  private static Optional<Best> best(AreaLags area) {
    return IntStream.range(0, area.size())
        .filter(i -> area.p(i).isPresent())
        .mapToObj(area::lag)
        .min(Comparator.comparing(LaggedCorrelation::correlation, Correlation.MOST_CERTAIN_FIRST))
        .map(lag -> new Best(area.area(), lag));
  }

  private record Best(String area, LaggedCorrelation lag) {
    ResultRow row(FamilyKey key, int place) {
      return new ResultRow.Best(
          key.metric().id(), key.transform().id(), key.method().id(), place, area, lag.lag());
    }
  }
}
