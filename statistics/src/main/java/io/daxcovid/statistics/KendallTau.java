package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * Kendall's tau-b in n log n (after Knight 1966), counting in long.
 *
 * <ol>
 *   <li>The values of x come in ascending order, those of one class together. The order is known
 *       for the whole series, so no lag sorts again.
 *   <li>For each, the values of y seen before that are smaller count for, the greater ones against.
 *       They are bits at their places in the order of y; 64 are counted at once, and a tree of
 *       partial sums (Fenwick 1994) counts the words before.
 *   <li>tau-b = (for - against) / (sqrt(pairs - tied in x) sqrt(pairs - tied in y)).
 * </ol>
 */
final class KendallTau {

  private final Series xs;
  private final Series ys;
  private Ranks x;
  private int[] positions;
  private int[] yClasses;
  private int[] yStarts;
  private long[] seen;
  private int[] tree;
  private int[] ySizes;
  private int inserted;
  private long yTied;

  KendallTau(Series xs, Series ys) {
    this.xs = xs;
    this.ys = ys;
  }

  /** Of the pairs (x[t - lag], y[t]), t in from..to-1; NaN where one side is constant. */
  double of(int lag, int from, int to) {
    prepare();
    int[] order = x.order();
    int[] starts = x.starts();
    long balance = 0;
    long xTied = 0;
    for (int c = 0; c + 1 < starts.length; c++) {
      int before = inserted;
      for (int i = starts[c]; i < starts[c + 1]; i++) {
        int t = order[i] + lag;
        if (t >= from && t < to && yClasses[t] >= 0) {
          balance += balance(yClasses[t], before);
        }
      }
      for (int i = starts[c]; i < starts[c + 1]; i++) {
        int t = order[i] + lag;
        if (t >= from && t < to && yClasses[t] >= 0) {
          insert(t);
        }
      }
      xTied += pairs(inserted - before);
    }
    return tau(balance, pairs(inserted) - xTied, pairs(inserted) - yTied);
  }

  private static double tau(long balance, long xUntied, long yUntied) {
    if (xUntied == 0 || yUntied == 0) {
      return Double.NaN;
    }
    if (xUntied == yUntied) {
      return (double) balance / xUntied;
    }
    double norm = StrictMath.sqrt((double) xUntied) * StrictMath.sqrt((double) yUntied);
    return Coefficients.bounded(balance / norm);
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  private void prepare() {
    if (x == null) {
      x = xs.ranks();
      yClasses = ys.ranks().classes();
      yStarts = ys.ranks().starts();
      positions = positions(ys.ranks().order(), ys.length());
      seen = new long[ys.length() / Long.SIZE + 1];
      tree = new int[seen.length + 1];
      ySizes = new int[yStarts.length];
    }
    Arrays.fill(seen, 0);
    Arrays.fill(tree, 0);
    Arrays.fill(ySizes, 0);
    inserted = 0;
    yTied = 0;
  }

  private static int[] positions(int[] order, int length) {
    int[] positions = new int[length];
    for (int i = 0; i < order.length; i++) {
      positions[order[i]] = i;
    }
    return positions;
  }

  /** Smaller ones minus greater ones among the {@code before} seen in lesser classes of x. */
  private long balance(int yClass, int before) {
    int smaller = seenBelow(yStarts[yClass]);
    boolean alone = ySizes[yClass] == 0;
    int notGreater = alone ? smaller : seenBelow(yStarts[yClass + 1]);
    return (long) smaller + notGreater - before;
  }

  private int seenBelow(int position) {
    int word = position / Long.SIZE;
    int count = Long.bitCount(seen[word] & ((1L << position) - 1));
    for (int node = word; node > 0; node &= node - 1) {
      count += tree[node];
    }
    return count;
  }

  private void insert(int t) {
    int word = positions[t] / Long.SIZE;
    seen[word] |= 1L << positions[t];
    for (int node = word + 1; node < tree.length; node += node & -node) {
      tree[node]++;
    }
    yTied += ySizes[yClasses[t]]++;
    inserted++;
  }
}
