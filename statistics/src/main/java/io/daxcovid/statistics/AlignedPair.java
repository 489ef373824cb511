package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One x (counts) and one y (index) per trading day of a range; NaN is "no value that day". */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record AlignedPair(List<LocalDate> days, double[] x, double[] y) {

  public AlignedPair {
    days = List.copyOf(days);
    x = x.clone();
    y = y.clone();
    if (x.length != days.size() || y.length != days.size()) {
      throw new IllegalArgumentException(
          days.size() + " trading days, but " + x.length + " x and " + y.length + " y");
    }
  }

  @Override
  public double[] x() {
    return x.clone();
  }

  @Override
  public double[] y() {
    return y.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlignedPair that
        && days.equals(that.days)
        && Arrays.equals(x, that.x)
        && Arrays.equals(y, that.y);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * days.hashCode() + Arrays.hashCode(x)) + Arrays.hashCode(y);
  }

  @Override
  public String toString() {
    return "AlignedPair[" + days.size() + " trading days]";
  }
}
