package io.daxcovid.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Invented daily reports of one area: two waves, weekends that report less, noise. */
final class Epidemic {
  static final LocalDate FIRST = LocalDate.of(2019, 12, 31);
  static final LocalDate LAST = LocalDate.of(2020, 12, 14);
  private static final int DEATH_DELAY = 14;

  private final SampleArea area;
  private final Random random;
  private final Wave[] waves;

  Epidemic(SampleArea area) {
    this.area = area;
    random = area.random();
    double spring = 70 + 12 * random.nextDouble();
    double autumn = 300 + 35 * random.nextDouble();
    waves =
        new Wave[] {
          new Wave(40 * uniform(0.5, 1.5), FIRST.plusDays((long) spring + 20), 26),
          new Wave(160 * uniform(0.5, 1.5), FIRST.plusDays((long) autumn), 48)
        };
  }

  private double uniform(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  SortedMap<LocalDate, Count> days() {
    int length = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    double[] expected = new double[length];
    SortedMap<LocalDate, Count> days = new TreeMap<>();
    for (int i = 0; i < length; i++) {
      LocalDate day = FIRST.plusDays(i);
      expected[i] = expected(day);
      long cases = drawn(expected[i] * weekday(day), 0.3);
      long deaths = i < DEATH_DELAY ? 0 : drawn(0.02 * expected[i - DEATH_DELAY], 0.2);
      days.put(day, new Count(cases, deaths));
    }
    return days;
  }

  /** Cases of a day before chance and calendar. */
  private double expected(LocalDate day) {
    if (area.isShip()) {
      return day.isBefore(LocalDate.of(2020, 2, 5)) || day.isAfter(LocalDate.of(2020, 3, 1))
          ? 0
          : 25;
    }
    double perMillion = 0;
    for (Wave wave : waves) {
      perMillion += wave.at(day);
    }
    return perMillion * area.population().orElse(12_000) / 1e6;
  }

  private static double weekday(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return 0.65;
    }
    return day.getDayOfWeek() == DayOfWeek.MONDAY ? 0.75 : 1.1;
  }

  private long drawn(double mean, double spread) {
    double factor = StrictMath.exp(spread * random.nextGaussian());
    double counted = mean * factor + StrictMath.sqrt(mean) * random.nextGaussian();
    return StrictMath.max(0, StrictMath.round(counted));
  }

  record Count(long cases, long deaths) {}

  private record Wave(double height, LocalDate peak, double width) {
    double at(LocalDate day) {
      double distance = (day.toEpochDay() - peak.toEpochDay()) / width;
      return height * StrictMath.exp(-distance * distance);
    }
  }
}
