package io.daxcovid.web.correlation;

import io.daxcovid.contract.run.Analysis;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lags in trading days, both ends included; above 0 cases lead. */
record LagRange(int first, int last) {
  private static final Pattern FORM = Pattern.compile("(-?\\d{1,3})\\.\\.(-?\\d{1,3})");

  /**
   * @throws IllegalArgumentException if the text is not like {@code -14..14} or goes too far
   */
  static LagRange parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a range like -14..14");
    }
    LagRange range =
        new LagRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    int widest = CorrelationParameters.WIDEST_LAG;
    if (range.first < -widest || range.last > widest || range.first > range.last) {
      throw new IllegalArgumentException(
          "'%s' must rise within -%d..%d".formatted(text, widest, widest));
    }
    return range;
  }

  static LagRange of(Analysis analysis) {
    return new LagRange(analysis.minLag(), analysis.maxLag());
  }

  /** The range that has both. */
  LagRange with(LagRange other) {
    return new LagRange(Math.min(first, other.first), Math.max(last, other.last));
  }

  boolean contains(int lag) {
    return lag >= first && lag <= last;
  }

  int size() {
    return last - first + 1;
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
