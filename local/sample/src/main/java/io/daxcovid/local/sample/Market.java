package io.daxcovid.local.sample;

import io.daxcovid.local.sample.Epidemic.Count;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

/**
 * The invented index: each day's return is chance, and to a part the growth of cases three trading
 * days before (see {@link Planted}).
 */
final class Market {
  private static final long SEED = 1987;
  private static final double DAILY_SPREAD = 0.013;
  private static final double FIRST_LEVEL = 13_000;

  private Market() {}

  /** Levels by {@link TradingCalendar#days}. */
  static double[] index(SortedMap<LocalDate, Count> cases) {
    double[] signal = standardised(growth(cases));
    double chance = StrictMath.sqrt(1 - Planted.CORRELATION * Planted.CORRELATION);
    Random random = new Random(SEED);
    double[] levels = new double[signal.length];
    double level = FIRST_LEVEL;
    for (int t = 0; t < levels.length; t++) {
      double lead = t < Planted.LAG ? 0 : signal[t - Planted.LAG];
      double move = Planted.CORRELATION * lead + chance * random.nextGaussian();
      level *= StrictMath.exp(DAILY_SPREAD * move);
      levels[t] = level;
    }
    return levels;
  }

  /** A share moves with the index, more or less, and by itself. */
  static double[] share(String symbol, double[] index) {
    Random random = new Random(SEED + 31L * symbol.hashCode());
    double beta = 0.6 + 0.8 * random.nextDouble();
    double price = StrictMath.round(100 * (15 + 200 * random.nextDouble())) / 100.0;
    double[] closes = new double[index.length];
    for (int t = 0; t < index.length; t++) {
      double common = t == 0 ? 0 : StrictMath.log(index[t] / index[t - 1]);
      price *= StrictMath.exp(beta * common + 0.011 * random.nextGaussian());
      closes[t] = price;
    }
    return closes;
  }

  private static double[] growth(SortedMap<LocalDate, Count> cases) {
    List<LocalDate> days = TradingCalendar.days();
    double[] growth = new double[days.size()];
    for (int t = 1; t < growth.length; t++) {
      if (!days.get(t).isAfter(cases.lastKey())) {
        growth[t] =
            StrictMath.log1p(weekMean(cases, days.get(t)))
                - StrictMath.log1p(weekMean(cases, days.get(t - 1)));
      }
    }
    return growth;
  }

  private static double weekMean(SortedMap<LocalDate, Count> cases, LocalDate day) {
    long sum = 0;
    for (Count count : cases.subMap(day.minusDays(6), day.plusDays(1)).values()) {
      sum += count.cases();
    }
    return sum / 7.0;
  }

  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double spread = StrictMath.sqrt(squares / values.length);
    return Arrays.stream(values).map(value -> (value - mean) / spread).toArray();
  }
}
