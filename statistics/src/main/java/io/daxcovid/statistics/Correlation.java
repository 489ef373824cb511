package io.daxcovid.statistics;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A coefficient and how sure it is. No field is ever NaN or infinite.
 *
 * @param r the coefficient, -1..1; from 3 pairs on
 * @param n pairs that have both values
 * @param nEff effective sample size under autocorrelation, 3..n; present with {@code r}, but not
 *     for Kendall
 * @param p two-sided, from {@code nEff}; absent with any reason
 * @param pNaive two-sided, as if the pairs were independent; present with {@code p}
 * @param ciLow lower end of the 95 % interval from {@code nEff}; absent with any reason
 * @param ciHigh upper end, likewise
 * @param reason why something is absent
 */
public record Correlation(
    OptionalDouble r,
    int n,
    OptionalDouble nEff,
    OptionalDouble p,
    OptionalDouble pNaive,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    Optional<Reason> reason) {

  /** By p, then by the greater |r|; those without a p last. */
  public static final Comparator<Correlation> MOST_CERTAIN_FIRST =
      Comparator.comparingDouble((Correlation one) -> one.p.orElse(Double.POSITIVE_INFINITY))
          .thenComparingDouble(one -> -StrictMath.abs(one.r.orElse(0)));

  private static final OptionalDouble NONE = OptionalDouble.empty();

  static Correlation none(int n, Reason reason) {
    return new Correlation(NONE, n, NONE, NONE, NONE, NONE, NONE, Optional.of(reason));
  }

  static Correlation of(double r, int n, Reason reason) {
    return new Correlation(
        OptionalDouble.of(r), n, NONE, NONE, NONE, NONE, NONE, Optional.of(reason));
  }

  static Correlation uncertain(double r, int n, double nEff) {
    return of(r, n, Reason.TOO_FEW).withSize(OptionalDouble.of(nEff));
  }

  /** The same for two levels that drift: the coefficient stays, how sure it is cannot be said. */
  public Correlation ofLevels() {
    return r.isEmpty() ? this : of(r.getAsDouble(), n, Reason.LEVELS).withSize(nEff);
  }

  /**
   * The same for one of many windows that overlap: the interval stays, as a band to be read point
   * by point, but a p of one window would be read as if it had been the only one.
   */
  Correlation withoutP() {
    return new Correlation(r, n, nEff, NONE, NONE, ciLow, ciHigh, reason);
  }

  private Correlation withSize(OptionalDouble size) {
    return new Correlation(r, n, size, p, pNaive, ciLow, ciHigh, reason);
  }
}
