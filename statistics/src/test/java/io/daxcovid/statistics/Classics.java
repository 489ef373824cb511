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

  /** Swiss provinces about 1888: fertility and the share of men in agriculture. */
  static final double[] SWISS_FERTILITY = {
    80.2, 83.1, 92.5, 85.8, 76.9, 76.1, 83.8, 92.4, 82.4, 82.9, 87.1, 64.1, 66.9, 68.9, 61.7, 68.3,
    71.7, 55.7, 54.3, 65.1, 65.5, 65.0, 56.6, 57.4, 72.5, 74.2, 72.0, 60.5, 58.3, 65.4, 75.5, 69.3,
    77.3, 70.5, 79.4, 65.0, 92.2, 79.3, 70.4, 65.7, 72.7, 64.4, 77.6, 67.6, 35.0, 44.7, 42.8
  };

  static final double[] SWISS_AGRICULTURE = {
    17.0, 45.1, 39.7, 36.5, 43.5, 35.3, 70.2, 67.8, 53.3, 45.2, 64.5, 62.0, 67.5, 60.7, 69.3, 72.6,
    34.0, 19.4, 15.2, 73.0, 59.8, 55.1, 50.9, 54.1, 71.2, 58.1, 63.5, 60.8, 26.8, 49.5, 85.9, 84.9,
    89.7, 78.2, 64.9, 75.9, 84.6, 63.1, 38.4, 7.7, 16.7, 17.6, 37.6, 18.7, 1.2, 46.6, 27.7
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
