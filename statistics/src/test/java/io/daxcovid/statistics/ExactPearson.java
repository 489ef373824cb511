package io.daxcovid.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Pearson's r by exact arithmetic; only its two roots and one division are rounded, at 60 digits.
 */
final class ExactPearson {

  private static final MathContext DIGITS = new MathContext(60);

  private ExactPearson() {}

  static double of(double[] x, double[] y) {
    BigDecimal xy = crossed(x, y);
    BigDecimal norm = crossed(x, x).sqrt(DIGITS).multiply(crossed(y, y).sqrt(DIGITS));
    return xy.divide(norm, DIGITS).doubleValue();
  }

  /** n sum xy - sum x sum y: no division, so every digit is right. */
  private static BigDecimal crossed(double[] x, double[] y) {
    BigDecimal products = BigDecimal.ZERO;
    BigDecimal xs = BigDecimal.ZERO;
    BigDecimal ys = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      BigDecimal a = new BigDecimal(x[i]);
      BigDecimal b = new BigDecimal(y[i]);
      products = products.add(a.multiply(b));
      xs = xs.add(a);
      ys = ys.add(b);
    }
    return products.multiply(BigDecimal.valueOf(x.length)).subtract(xs.multiply(ys));
  }
}
