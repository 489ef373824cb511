package io.daxcovid.importer.format.price;

import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.rows.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of a price file: yyyy-MM-dd, or m/d/yyyy where the file proves it: some second part above
 * 12, no first part above 12, and the dates in order.
 */
final class PriceDates {
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  /** yfinance writes a day as the midnight at which it begins. */
  private static final Pattern MIDNIGHT = Pattern.compile(" 00:00:00([+-]\\d\\d:\\d\\d)?$");

  private PriceDates() {}

  /**
   * @throws RefusedException if a date is no date, or if day and month cannot be told apart
   */
  static List<LocalDate> read(String file, List<String> texts) {
    boolean slashes = texts.stream().anyMatch(text -> text.indexOf('/') >= 0);
    return slashes ? monthFirst(file, texts) : iso(file, texts);
  }

  private static List<LocalDate> iso(String file, List<String> texts) {
    List<LocalDate> dates = new ArrayList<>(texts.size());
    for (String text : texts) {
      try {
        dates.add(LocalDate.parse(MIDNIGHT.matcher(text).replaceFirst("")));
      } catch (DateTimeException e) {
        throw noDate(file, text);
      }
    }
    return dates;
  }

  private static List<LocalDate> monthFirst(String file, List<String> texts) {
    List<LocalDate> dates = new ArrayList<>(texts.size());
    boolean proof = false;
    for (String text : texts) {
      Matcher parts = SLASHES.matcher(text);
      if (!parts.matches()) {
        throw noDate(file, text);
      }
      int month = Integer.parseInt(parts.group(1));
      int day = Integer.parseInt(parts.group(2));
      proof |= day > 12;
      try {
        dates.add(LocalDate.of(Integer.parseInt(parts.group(3)), month, day));
      } catch (DateTimeException e) {
        throw new RefusedException(
            "%s: '%s' is no date in month/day/year: save the file with dates like 2020-12-31"
                .formatted(file, Excerpt.of(text)));
      }
    }
    if (!proof || !inOrder(dates)) {
      throw new RefusedException(
          "%s: dates like '%s' may be month/day or day/month, and the file does not prove which: save it with dates like 2020-12-31"
              .formatted(file, Excerpt.of(texts.get(0))));
    }
    return dates;
  }

  private static boolean inOrder(List<LocalDate> dates) {
    boolean rising = true;
    boolean falling = true;
    for (int i = 1; i < dates.size(); i++) {
      int step = dates.get(i).compareTo(dates.get(i - 1));
      rising &= step >= 0;
      falling &= step <= 0;
    }
    return rising || falling;
  }

  private static RefusedException noDate(String file, String text) {
    return new RefusedException(file + ": '" + Excerpt.of(text) + "' is no date like 2020-12-31");
  }
}
