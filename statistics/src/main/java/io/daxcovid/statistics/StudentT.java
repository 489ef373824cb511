package io.daxcovid.statistics;

/**
 * The two-sided p of a correlation coefficient under Student's t. With t = r sqrt(df / (1 - r^2))
 * it is the regularised incomplete beta function I(1 - r^2; df/2, 1/2), here by its continued
 * fraction (DLMF 8.17.22). The degrees of freedom need not be whole.
 *
 * <p>Own code because the libraries compute it with {@code java.lang.Math}, whose logarithms and
 * powers may differ in the last bit from one machine to the next.
 */
final class StudentT {

  private static final double SQRT_PI = 1.772453850905516;
  private static final double TINY = 1e-300;
  private static final int MAX_STEPS = 100_000;

  /** From here on the series below is exact to the last bit. */
  private static final double LARGE = 20;

  private StudentT() {}

  static double twoSided(double r, double df) {
    double square = r * r;
    if (square == 0) {
      return 1;
    }
    if (StrictMath.abs(r) >= 1) {
      return 0;
    }
    double rest = (1 - r) * (1 + r);
    double a = df / 2;
    double power = StrictMath.exp(a * (StrictMath.log1p(r) + StrictMath.log1p(-r)));
    double front = power * StrictMath.abs(r) * gammaRatio(a) / SQRT_PI;
    // Each side where its fraction converges quickly; small p come from the first.
    return rest < (a + 1) / (a + 2.5)
        ? StrictMath.min(1, front * fraction(a, 0.5, rest) / a)
        : StrictMath.max(0, 1 - 2 * front * fraction(0.5, a, square));
  }

  /** Gamma(a + 1/2) / Gamma(a) by recurrence and the expansion DLMF 5.11.14 in 1 / (a - 1/4)^2. */
  static double gammaRatio(double a) {
    double factor = 1;
    double large = a;
    while (large < LARGE) {
      factor *= large / (large + 0.5);
      large++;
    }
    double w = large - 0.25;
    double v = 1 / (w * w);
    double series =
        1
            + v
                * (1.0 / 64
                    + v * (-19.0 / 8192 + v * (631.0 / 524288 + v * (-174317.0 / 134217728))));
    return factor * StrictMath.sqrt(w) * series;
  }

  /** The continued fraction of the incomplete beta function by Lentz's method. */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MAX_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      value *= d * c;
      if (StrictMath.abs(d * c - 1) <= 4e-16) {
        return value;
      }
    }
    throw new IllegalStateException(
        "the t distribution does not converge for a = " + a + ", b = " + b + ", x = " + x);
  }

  private static double awayFromZero(double value) {
    return StrictMath.abs(value) < TINY ? TINY : value;
  }
}
