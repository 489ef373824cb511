package io.daxcovid.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The p of a chosen pair by circular shifts: y is turned round against x, which breaks what ties
 * them together and leaves each as autocorrelated as it is. p = (1 + shifts whose |r| is at least
 * as great) / (1 + shifts). It needs no formula, so it serves Kendall too.
 *
 * <p>Every shift 1..n-1 counts once, so nothing is left to chance, up to 999 of them; a longer
 * series has 999 drawn by a seed, without repetition. A shift test assumes that the series do not
 * drift.
 *
 * @param p two-sided; absent with a reason
 * @param n pairs that have both values
 * @param shifts that were compared
 */
public record ShiftTest(OptionalDouble p, int n, int shifts, Optional<Reason> reason) {

  static final int MOST_SHIFTS = 999;

  /** A shift that gives the same coefficient but for rounding counts as one that reaches it. */
  private static final double SAME = 1e-12;

  public static ShiftTest of(double[] x, double[] y, int lag, Method method, long seed) {
    ChosenPairs pairs = ChosenPairs.of(x, y, lag);
    Optional<Reason> reason = refusal(pairs, method);
    if (reason.isPresent()) {
      return new ShiftTest(OptionalDouble.empty(), pairs.n(), 0, reason);
    }
    ShiftedCoefficient shifted = new ShiftedCoefficient(pairs, method);
    double reached = StrictMath.abs(shifted.at(0)) - SAME;
    int[] shifts = shifts(pairs.n(), seed);
    long hits =
        IntStream.of(shifts).filter(by -> StrictMath.abs(shifted.at(by)) >= reached).count();
    double p = (1.0 + hits) / (1.0 + shifts.length);
    return new ShiftTest(OptionalDouble.of(p), pairs.n(), shifts.length, Optional.empty());
  }

  private static Optional<Reason> refusal(ChosenPairs pairs, Method method) {
    if (pairs.n() < CorrelationKernel.MIN_PAIRS) {
      return Optional.of(pairs.n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
    }
    Correlation plain = CorrelationKernel.correlate(pairs.x(), pairs.y(), 0, method);
    return plain.r().isPresent() ? Optional.empty() : plain.reason();
  }

  static int[] shifts(int n, long seed) {
    int[] shifts = IntStream.range(1, n).toArray();
    if (shifts.length <= MOST_SHIFTS) {
      return shifts;
    }
    SplitMix random = new SplitMix(seed);
    int[] chosen = new int[MOST_SHIFTS];
    for (int i = 0; i < MOST_SHIFTS; i++) {
      int other = i + random.below(shifts.length - i);
      chosen[i] = shifts[other];
      shifts[other] = shifts[i];
    }
    return chosen;
  }
}
