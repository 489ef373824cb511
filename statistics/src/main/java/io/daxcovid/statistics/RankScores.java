package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * Spearman: average ranks, 1..n, of the chosen values.
 *
 * <ol>
 *   <li>Values are rounded to 12 decimal places, half to even: equal growth from different counts
 *       ties in truth, and the last bit of a logarithm must not decide otherwise.
 *   <li>The whole series is sorted once; each value keeps the number of its class of equal values.
 *   <li>Any part of the series is then ranked by counting its classes, in linear time.
 * </ol>
 */
final class RankScores implements Scores {

  private static final double PLACES = 1e12;

  /** From here on doubles lie further apart than the last place. */
  private static final double WHOLE = 1L << 53;

  private final int[] classes;
  private final int[] sizes;
  private final double[] ranks;

  RankScores(double[] series) {
    double[] keys = Arrays.stream(series).map(RankScores::rounded).toArray();
    double[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
    classes = new int[series.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = Arrays.binarySearch(distinct, keys[i]);
    }
    sizes = new int[distinct.length];
    ranks = new double[distinct.length];
  }

  @Override
  public void fill(int[] places, int n, double[] scores) {
    Arrays.fill(sizes, 0);
    for (int i = 0; i < n; i++) {
      sizes[classes[places[i]]]++;
    }
    int before = 0;
    for (int c = 0; c < sizes.length; c++) {
      ranks[c] = before + (sizes[c] + 1) / 2.0;
      before += sizes[c];
    }
    for (int i = 0; i < n; i++) {
      scores[i] = ranks[classes[places[i]]];
    }
  }

  static double rounded(double value) {
    double scaled = value * PLACES;
    if (!(StrictMath.abs(scaled) < WHOLE)) {
      return value;
    }
    double whole = StrictMath.rint(scaled);
    if (StrictMath.abs(scaled - whole) == 0.5) {
      // The product itself was rounded: only what it lost tells whether this is a true half.
      double lost = Math.fma(value, PLACES, -scaled);
      whole = lost == 0 ? whole : lost > 0 ? StrictMath.ceil(scaled) : StrictMath.floor(scaled);
    }
    return whole / PLACES + 0.0; // no negative zero, which would be a class of its own
  }
}
