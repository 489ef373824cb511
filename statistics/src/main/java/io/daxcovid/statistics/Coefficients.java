package io.daxcovid.statistics;

/** The bounds of every coefficient. */
final class Coefficients {

  static final double ROUNDING = 1e-12;

  private Coefficients() {}

  /** Cut to -1..1, if only rounding led beyond. */
  static double bounded(double r) {
    if (!(StrictMath.abs(r) <= 1 + ROUNDING)) {
      throw new IllegalStateException("a coefficient of " + r + " is no rounding error");
    }
    return StrictMath.max(-1, StrictMath.min(1, r));
  }
}
