package io.daxcovid.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * p and interval of a coefficient. p: two-sided, Student's t with size - 2 degrees of freedom.
 * Interval: Fisher's z, tanh(atanh r -+ 1.96 sqrt(v)), v = 1/(size - 3), for Spearman 1.06/(size -
 * 3). At |r| = 1 p is 0 and the interval is the point r.
 */
final class Significance {

  static final double NORMAL_97_5 = 1.959963984540054;
  static final double SPEARMAN_VARIANCE = 1.06;

  private Significance() {}

  static Correlation judge(double r, int n, double nEff, Method method) {
    double reach = NORMAL_97_5 * StrictMath.sqrt(varianceFactor(method) / (nEff - 3));
    return new Correlation(
        OptionalDouble.of(r),
        n,
        OptionalDouble.of(nEff),
        OptionalDouble.of(p(r, nEff)),
        OptionalDouble.of(p(r, n)),
        OptionalDouble.of(shifted(r, -reach)),
        OptionalDouble.of(shifted(r, reach)),
        Optional.empty());
  }

  static double p(double r, double size) {
    return StudentT.twoSided(r, size - 2);
  }

  /** r moved by a distance on Fisher's scale. */
  static double shifted(double r, double distance) {
    if (StrictMath.abs(r) == 1) {
      return r;
    }
    double z = (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
    return StrictMath.tanh(z + distance);
  }

  private static double varianceFactor(Method method) {
    return switch (method) {
      case PEARSON -> 1;
      case SPEARMAN -> SPEARMAN_VARIANCE;
      case KENDALL -> throw new IllegalArgumentException("Kendall's tau has no interval by z");
    };
  }
}
