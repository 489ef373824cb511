package io.daxcovid.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A coefficient and how sure it is. No field is ever NaN or infinite.
 *
 * @param r the coefficient, -1..1; from 3 pairs on
 * @param n pairs that have both values
 * @param nEff effective sample size under autocorrelation, 3..n; present with {@code r}
 * @param p two-sided, from {@code nEff}; absent with {@link Reason#TOO_FEW}
 * @param pNaive two-sided, as if the pairs were independent; present with {@code p}
 * @param ciLow lower end of the 95 % interval from {@code nEff}; present with {@code p}
 * @param ciHigh upper end, likewise
 * @param reason why something is absent; empty when nothing is
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

  static Correlation none(int n, Reason reason) {
    OptionalDouble none = OptionalDouble.empty();
    return new Correlation(none, n, none, none, none, none, none, Optional.of(reason));
  }

  static Correlation uncertain(double r, int n, double nEff) {
    OptionalDouble none = OptionalDouble.empty();
    return new Correlation(
        OptionalDouble.of(r),
        n,
        OptionalDouble.of(nEff),
        none,
        none,
        none,
        none,
        Optional.of(Reason.TOO_FEW));
  }
}
