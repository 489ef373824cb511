package io.daxcovid.statistics;

/** The coefficient of pairs whose y is turned round by so many places against x. */
final class ShiftedCoefficient {

  private final int n;
  private final Sample x;
  private final Sample y;
  private final KendallTau kendall;

  ShiftedCoefficient(ChosenPairs pairs, Method method) {
    n = pairs.n();
    Series xs = Series.of(pairs.x());
    Series ys = Series.of(pairs.y());
    if (method == Method.KENDALL) {
      double[] twice = new double[2 * n];
      System.arraycopy(pairs.y(), 0, twice, 0, n);
      System.arraycopy(pairs.y(), 0, twice, n, n);
      kendall = new KendallTau(xs, Series.of(twice));
      x = null;
      y = null;
    } else {
      kendall = null;
      x = xs.part(0, n, method == Method.SPEARMAN);
      y = ys.part(0, n, method == Method.SPEARMAN);
    }
  }

  double at(int shift) {
    return kendall == null ? x.correlation(y.turned(shift)) : kendall.of(shift, shift, shift + n);
  }
}
