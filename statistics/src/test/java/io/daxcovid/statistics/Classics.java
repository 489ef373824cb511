package io.daxcovid.statistics;

/** The textbook samples that the oracles are known for. */
final class Classics {

  private Classics() {}

  static final double[] ANSCOMBE_X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
  static final double[] ANSCOMBE_X4 = {8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8};
  static final double[] ANSCOMBE_1 = {
    8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68
  };
  static final double[] ANSCOMBE_2 = {
    9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74
  };
  static final double[] ANSCOMBE_3 = {
    7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73
  };
  static final double[] ANSCOMBE_4 = {
    6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89
  };

  static double[] anscombeX(int set) {
    return set == 4 ? ANSCOMBE_X4 : ANSCOMBE_X;
  }

  static double[] anscombeY(int set) {
    return new double[][] {ANSCOMBE_1, ANSCOMBE_2, ANSCOMBE_3, ANSCOMBE_4}[set - 1];
  }

  /** Longley 1967: employed and the deflator of the national product, 1947 to 1962. */
  static final double[] LONGLEY_EMPLOYED = {
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655,
    69564, 69331, 70551
  };

  static final double[] LONGLEY_DEFLATOR = {
    83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2,
    115.7, 116.9
  };

  /** NIST StRD, Norris. */
  static final double[] NORRIS_X = {
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5,
    666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2,
    999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5
  };

  static final double[] NORRIS_Y = {
    0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1,
    668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0,
    998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2
  };
}
