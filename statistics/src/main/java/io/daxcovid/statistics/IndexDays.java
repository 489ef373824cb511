package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * An index computed from shares, and per day of it what went into the level.
 *
 * @param members shares used that day
 * @param winsorised how many of them were pulled back to the day's limit
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record IndexDays(IndexSeries series, int[] members, int[] winsorised) {

  public IndexDays {
    members = members.clone();
    winsorised = winsorised.clone();
    int days = series.days().size();
    if (members.length != days || winsorised.length != days) {
      throw new IllegalArgumentException(
          days
              + " days, but "
              + members.length
              + " members and "
              + winsorised.length
              + " winsorised");
    }
  }

  @Override
  public int[] members() {
    return members.clone();
  }

  @Override
  public int[] winsorised() {
    return winsorised.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexDays that
        && series.equals(that.series)
        && Arrays.equals(members, that.members)
        && Arrays.equals(winsorised, that.winsorised);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * series.hashCode() + Arrays.hashCode(members)) + Arrays.hashCode(winsorised);
  }

  @Override
  public String toString() {
    return "IndexDays[" + members.length + " trading days]";
  }
}
