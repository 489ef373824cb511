package io.daxcovid.spark.compute;

import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.LaggedCorrelation;
import io.daxcovid.statistics.Reason;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One area's coefficients in one family, packed: ten thousand areas travel to one task.
 *
 * @param values r, nEff, p, pNaive, ciLow and ciHigh of each lag; NaN is absent
 * @param reasons null is none
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier: never compared, never changed
record AreaLags(String area, int minLag, int[] n, double[] values, Reason[] reasons)
    implements Serializable {
  private static final int WIDTH = 6;

  static AreaLags of(String area, List<LaggedCorrelation> lags) {
    int size = lags.size();
    AreaLags packed =
        new AreaLags(
            area, lags.get(0).lag(), new int[size], new double[size * WIDTH], new Reason[size]);
    for (int i = 0; i < size; i++) {
      packed.put(i, lags.get(i).correlation());
    }
    return packed;
  }

  int size() {
    return n.length;
  }

  LaggedCorrelation lag(int i) {
    Correlation correlation =
        new Correlation(
            value(i, 0),
            n[i],
            value(i, 1),
            p(i),
            value(i, 3),
            value(i, 4),
            value(i, 5),
            Optional.ofNullable(reasons[i]));
    return new LaggedCorrelation(minLag + i, correlation);
  }

  OptionalDouble p(int i) {
    return value(i, 2);
  }

  private void put(int i, Correlation correlation) {
    n[i] = correlation.n();
    List<OptionalDouble> found =
        List.of(
            correlation.r(),
            correlation.nEff(),
            correlation.p(),
            correlation.pNaive(),
            correlation.ciLow(),
            correlation.ciHigh());
    for (int field = 0; field < WIDTH; field++) {
      values[i * WIDTH + field] = found.get(field).orElse(Double.NaN);
    }
    reasons[i] = correlation.reason().orElse(null);
  }

  private OptionalDouble value(int i, int field) {
    double value = values[i * WIDTH + field];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
