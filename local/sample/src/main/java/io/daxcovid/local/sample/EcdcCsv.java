package io.daxcovid.local.sample;

import io.daxcovid.local.sample.Epidemic.Count;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** ECDC's last daily format: CRLF, areas A to Z, the newest day first, quotes only where needed. */
final class EcdcCsv {
  private static final String HEADER =
      "dateRep,day,month,year,cases,deaths,countriesAndTerritories,geoId,countryterritoryCode,"
          + "popData2019,continentExp,"
          + "Cumulative_number_for_14_days_of_COVID-19_cases_per_100000\r\n";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final int RATE_ROWS = 14;

  private EcdcCsv() {}

  static String of(Map<SampleArea, SortedMap<LocalDate, Count>> areas) {
    StringBuilder text = new StringBuilder(HEADER);
    areas.forEach((area, days) -> append(text, area, days));
    return text.toString();
  }

  private static void append(
      StringBuilder text, SampleArea area, SortedMap<LocalDate, Count> days) {
    List<String> lines = new ArrayList<>();
    List<Long> cases = new ArrayList<>();
    days.forEach(
        (day, count) -> {
          cases.add(count.cases());
          lines.add(line(area, day, count, rate(area, cases)));
        });
    Collections.reverse(lines);
    lines.forEach(text::append);
  }

  private static String line(SampleArea area, LocalDate day, Count count, String rate) {
    String name = area.name().contains(",") ? "\"" + area.name() + "\"" : area.name();
    String population =
        area.population().isPresent() ? Long.toString(area.population().getAsLong()) : "";
    return String.join(
            ",",
            DATE.format(day),
            Integer.toString(day.getDayOfMonth()),
            Integer.toString(day.getMonthValue()),
            Integer.toString(day.getYear()),
            Long.toString(count.cases()),
            Long.toString(count.deaths()),
            name,
            area.geoId(),
            area.code(),
            population,
            area.continent(),
            rate)
        + "\r\n";
  }

  private static String rate(SampleArea area, List<Long> cases) {
    if (area.population().isEmpty() || cases.size() < RATE_ROWS) {
      return "";
    }
    long sum = 0;
    for (long one : cases.subList(cases.size() - RATE_ROWS, cases.size())) {
      sum += one;
    }
    BigDecimal rate =
        BigDecimal.valueOf(sum)
            .multiply(BigDecimal.valueOf(100_000))
            .divide(BigDecimal.valueOf(area.population().getAsLong()), 8, RoundingMode.HALF_EVEN);
    if (rate.signum() == 0) {
      return "0";
    }
    boolean tiny = rate.abs().compareTo(new BigDecimal("0.0001")) < 0;
    return tiny
        ? Double.toString(rate.doubleValue()).replace('E', 'e')
        : rate.stripTrailingZeros().toPlainString();
  }
}
