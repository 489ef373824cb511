package io.daxcovid.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All coefficients that were looked at together: every area at every lag of one metric, x, y,
 * method and range. A q is the share of false discoveries to be expected among all members with a p
 * up to this one; it depends on the p alone, never on their order.
 *
 * @param q one per coefficient, in the order given; empty where there was no p
 * @param size members, which are the coefficients with a p
 */
public record Family(List<OptionalDouble> q, int size) {

  public Family {
    q = List.copyOf(q);
  }

  public static Family of(List<OptionalDouble> p, Correction correction) {
    double[] ascending =
        p.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    double[] q = q(ascending, correction);
    return new Family(
        p.stream().map(value -> lookUp(value, ascending, q)).toList(), ascending.length);
  }

  private static double[] q(double[] ascending, Correction correction) {
    int size = ascending.length;
    double factor = correction.factor(size);
    double[] q = new double[size];
    double least = 1;
    for (int i = size - 1; i >= 0; i--) {
      least = StrictMath.min(least, ascending[i] * size / (i + 1) * factor);
      q[i] = least;
    }
    return q;
  }

  /** Equal p have equal q: the least of the last of them, which all of them have. */
  private static OptionalDouble lookUp(OptionalDouble p, double[] ascending, double[] q) {
    return p.isEmpty() ? p : OptionalDouble.of(q[Arrays.binarySearch(ascending, p.getAsDouble())]);
  }
}
