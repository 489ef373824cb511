package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How closely one index follows another: Pearson's r of their returns over the days of both. */
public final class Tracking {

  private Tracking() {}

  /** Returns run from one common day to the next. */
  public static Correlation of(IndexSeries index, IndexSeries reference) {
    Map<LocalDate, Double> theirs = new HashMap<>();
    for (int t = 0; t < reference.days().size(); t++) {
      theirs.put(reference.days().get(t), reference.levelAt(t));
    }
    double[] x = new double[index.days().size()];
    double[] y = new double[x.length];
    double ourLast = Double.NaN;
    double theirLast = Double.NaN;
    int n = 0;
    for (int t = 0; t < x.length; t++) {
      Double their = theirs.get(index.days().get(t));
      if (their != null) {
        x[n] = StrictMath.log(index.levelAt(t) / ourLast);
        y[n++] = StrictMath.log(their / theirLast);
        ourLast = index.levelAt(t);
        theirLast = their;
      }
    }
    return CorrelationKernel.correlate(Arrays.copyOf(x, n), Arrays.copyOf(y, n), 0, Method.PEARSON);
  }
}
