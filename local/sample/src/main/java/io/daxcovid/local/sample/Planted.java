package io.daxcovid.local.sample;

/**
 * What the sample hides for a test, and a reader, to find again: the growth of the cases of one
 * area (growth7: difference of ln(1 + 7-day mean) over trading days) leads the return of the index.
 */
public final class Planted {
  public static final String AREA = "DE";
  public static final int LAG = 3;
  public static final double CORRELATION = -0.45;

  private Planted() {}
}
