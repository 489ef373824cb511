package io.daxcovid.statistics;

/**
 * Distance correlation (Szekely, Rizzo and Bakirov 2007): 0..1, and 0 only if nothing of one series
 * tells of the other, lines or not. For a chosen pair: it takes n^2 steps. There is no p for it
 * here.
 */
public final class DistanceCorrelation {

  private DistanceCorrelation() {}

  /** The value is {@code r}, with {@link Reason#NO_ANALYTIC_P}. */
  public static Correlation of(double[] x, double[] y, int lag) {
    ChosenPairs pairs = ChosenPairs.of(x, y, lag);
    Correlation plain = CorrelationKernel.correlate(pairs.x(), pairs.y(), 0, Method.PEARSON);
    if (plain.r().isEmpty()) {
      return plain;
    }
    Distances a = Distances.of(pairs.x());
    Distances b = Distances.of(pairs.y());
    double norm = StrictMath.sqrt(a.covariance(a)) * StrictMath.sqrt(b.covariance(b));
    double square = StrictMath.max(0, a.covariance(b) / norm);
    return Correlation.of(
        Coefficients.bounded(StrictMath.sqrt(square)), pairs.n(), Reason.NO_ANALYTIC_P);
  }

  /**
   * The distances between all values, each less the means of its row and column, plus the mean of
   * all. Only the means are kept.
   */
  @SuppressWarnings("ArrayRecordComponent") // for the time of one computation
  private record Distances(double[] values, double[] rows, double mean) {

    static Distances of(double[] raw) {
      double[] values = scaled(raw);
      int n = values.length;
      double[] rows = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          rows[i] += StrictMath.abs(values[i] - values[j]);
        }
        rows[i] /= n;
      }
      return new Distances(values, rows, Sums.of(rows, 0, n) / n);
    }

    /** By powers of two, so that products of distances neither overflow nor underflow. */
    private static double[] scaled(double[] raw) {
      double[] values = raw.clone();
      double least = values[0] / 2;
      double most = least;
      for (double value : values) {
        least = StrictMath.min(least, value / 2);
        most = StrictMath.max(most, value / 2);
      }
      int exponent = StrictMath.getExponent(most - least);
      for (int i = 0; i < values.length; i++) {
        values[i] = StrictMath.scalb(values[i], -exponent);
      }
      return values;
    }

    double covariance(Distances other) {
      int n = values.length;
      double[] sums = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          sums[i] += at(i, j) * other.at(i, j);
        }
      }
      return Sums.of(sums, 0, n) / n / n;
    }

    private double at(int i, int j) {
      return StrictMath.abs(values[i] - values[j]) - rows[i] - rows[j] + mean;
    }
  }
}
