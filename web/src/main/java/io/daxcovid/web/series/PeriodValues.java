package io.daxcovid.web.series;

import io.daxcovid.statistics.DailyCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One value per period, null where there is none. Counts are summed over the days that exist;
 * {@code mean7} and {@code cumulative} are taken on the period's last day that has one; {@code
 * relative} is the sum against that of the whole period before, and has no value for a period that
 * is cut or follows one without cases.
 */
record PeriodValues(DailyCounts counts, Long population, Unit unit) {
  private static final double HUNDRED_THOUSAND = 100_000;

  List<Double> of(SeriesTransform transform, List<Period> periods) {
    DailyCounts shown =
        switch (transform) {
          case MEAN7 -> counts.mean7();
          case CUMULATIVE -> counts.cumulative();
          case RAW, PER100K, RELATIVE -> counts;
        };
    List<Double> values = new ArrayList<>();
    for (Period period : periods) {
      values.add(
          switch (transform) {
            case RAW -> sum(period);
            case PER100K -> perHundredThousand(period);
            case MEAN7, CUMULATIVE -> last(shown, period);
            case RELATIVE -> relative(period);
          });
    }
    return values;
  }

  /** Positions of the periods that have some of their days, but not all. */
  List<Integer> incomplete(List<Period> periods) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      long missing =
          period
              .start()
              .datesUntil(period.end().plusDays(1))
              .filter(day -> Double.isNaN(counts.at(day)))
              .count();
      if (missing > 0 && sum(period) != null) {
        positions.add(i);
      }
    }
    return positions;
  }

  private Double sum(Period period) {
    double sum = 0;
    boolean any = false;
    for (LocalDate day = period.start(); !day.isAfter(period.end()); day = day.plusDays(1)) {
      double value = counts.at(day);
      if (!Double.isNaN(value)) {
        sum += value;
        any = true;
      }
    }
    return any ? sum : null;
  }

  private Double perHundredThousand(Period period) {
    Double sum = sum(period);
    return sum == null || population == null || population <= 0
        ? null
        : sum / population * HUNDRED_THOUSAND;
  }

  private Double relative(Period period) {
    Double now = sum(period);
    Double before = sum(period.before(unit));
    return period.partial() || now == null || before == null || before <= 0
        ? null
        : now / before - 1;
  }

  private static Double last(DailyCounts shown, Period period) {
    for (LocalDate day = period.end(); !day.isBefore(period.start()); day = day.minusDays(1)) {
      double value = shown.at(day);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return null;
  }
}
