package io.daxcovid.web.correlation;

import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.RollingCorrelation;
import io.daxcovid.statistics.RollingWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The coefficient within a window; without p, since windows overlap.
 *
 * @param from first trading day
 * @param to last trading day
 */
record Window(
    LocalDate from,
    LocalDate to,
    Double r,
    int n,
    Double nEff,
    Double ciLow,
    Double ciHigh,
    String reason) {

  /** All that lie between the first and the last pair: an index begins long before the counts. */
  static List<Window> all(AlignedPair pair, Pairing pairing, int lag, int window) {
    int[] pairs = pairs(pair, lag);
    if (pairs.length == 0) {
      return List.of();
    }
    LocalDate first = pair.days().get(pairs[0]);
    LocalDate last = pair.days().get(pairs[pairs.length - 1]);
    return RollingCorrelation.of(pair, lag, window, pairing.method()).stream()
        .filter(one -> !one.first().isBefore(first) && !one.last().isAfter(last))
        .map(one -> of(one, pairing.judged(one.correlation())))
        .toList();
  }

  /** The places of y that have a pair. */
  private static int[] pairs(AlignedPair pair, int lag) {
    double[] x = pair.x();
    double[] y = pair.y();
    return IntStream.range(Math.max(0, lag), Math.min(y.length, y.length + lag))
        .filter(t -> Double.isFinite(x[t - lag]) && Double.isFinite(y[t]))
        .toArray();
  }

  private static Window of(RollingWindow window, Correlation found) {
    return new Window(
        window.first(),
        window.last(),
        orNull(found.r()),
        found.n(),
        orNull(found.nEff()),
        orNull(found.ciLow()),
        orNull(found.ciHigh()),
        found.reason().map(Enum::name).orElse(null));
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
