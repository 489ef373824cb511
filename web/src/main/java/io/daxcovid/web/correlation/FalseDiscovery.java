package io.daxcovid.web.correlation;

import java.util.List;

/** Benjamini and Hochberg (1995): what is left of p-values when many were looked at. */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The q-value of each p-value: the share of false discoveries among all that are at least as
   * small.
   *
   * @param ascending all p-values of the family, smallest first
   */
  static double[] q(List<Double> ascending) {
    int family = ascending.size();
    double[] q = new double[family];
    double least = 1;
    for (int i = family - 1; i >= 0; i--) {
      least = Math.min(least, ascending.get(i) * family / (i + 1));
      q[i] = least;
    }
    return q;
  }
}
