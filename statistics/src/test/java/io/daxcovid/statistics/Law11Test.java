package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same input gives the same bits; records compare numbers by their bits. */
class Law11Test {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 300;

  @Test
  void law11_prices_in_any_order_give_the_same_index_to_the_bit() {
    Random random = new Random(11);
    Map<String, Map<LocalDate, Double>> closes = new TreeMap<>();
    for (int share = 0; share < 30; share++) {
      Map<LocalDate, Double> prices = new TreeMap<>();
      double price = 20 + 10 * share;
      for (int day = 0; day < DAYS; day++) {
        price *= StrictMath.exp(random.nextGaussian() * 0.03);
        if (random.nextInt(50) > 0) {
          prices.put(FIRST.plusDays(day), price);
        }
      }
      closes.put("S" + share, prices);
    }
    IndexDays composite = CompositeIndex.of(Closes.of(closes));
    IndexDays sum = PriceSum.of(Closes.of(closes));
    for (int i = 0; i < 20; i++) {
      Closes shuffled = Closes.of(shuffled(closes, random));
      assertThat(CompositeIndex.of(shuffled)).isEqualTo(composite);
      assertThat(PriceSum.of(shuffled)).isEqualTo(sum);
    }
  }

  @Test
  void law11_countries_in_any_order_give_the_same_correlations_to_the_bit() {
    Random random = new Random(12);
    List<DailyCounts> countries = new ArrayList<>();
    for (int country = 0; country < 50; country++) {
      double[] counts = random.doubles(DAYS - country, -20, 80_000).map(StrictMath::rint).toArray();
      counts[random.nextInt(counts.length)] = Double.NaN;
      countries.add(new DailyCounts(FIRST.plusDays(country), counts));
    }
    IndexSeries index = index(random);
    List<LaggedCorrelation> before = correlations(countries, index);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(countries, random);
      assertThat(correlations(countries, index)).isEqualTo(before);
    }
  }

  @Test
  void law11_one_lag_alone_has_the_bits_it_has_among_others() {
    double[] x = new Random(13).doubles(DAYS).toArray();
    double[] y = new Random(14).doubles(DAYS).toArray();
    for (Method method : Method.values()) {
      for (LaggedCorrelation lag : CorrelationKernel.lags(x, y, -14, 14, method)) {
        assertThat(CorrelationKernel.correlate(x, y, lag.lag(), method))
            .isEqualTo(lag.correlation());
      }
    }
  }

  @Test
  void law11_the_bits_are_those_on_record() {
    double[] x = autoregression(7_919);
    double[] y = autoregression(104_729);

    assertThat(numbers(CorrelationKernel.correlate(x, y, 0, Method.PEARSON)))
        .containsExactly(
            -0.1431538832631713,
            79.55029058098552,
            0.20654929340058537,
            0.04315162628836389,
            -0.3523792375278651,
            0.07970037221545606);
    assertThat(numbers(CorrelationKernel.correlate(x, y, -1, Method.SPEARMAN)))
        .containsExactly(
            -0.291840519945751,
            73.52069900869346,
            0.011920824321633739,
            2.8845502394984036E-5,
            -0.49364688018753783,
            -0.060210155631409315);
  }

  private static double[] autoregression(int prime) {
    double[] values = new double[200];
    for (int i = 1; i < values.length; i++) {
      values[i] = 0.6 * values[i - 1] + (long) i * i * prime % 101;
    }
    return values;
  }

  private static double[] numbers(Correlation c) {
    return Stream.of(c.r(), c.nEff(), c.p(), c.pNaive(), c.ciLow(), c.ciHigh())
        .mapToDouble(OptionalDouble::orElseThrow)
        .toArray();
  }

  private static List<LaggedCorrelation> correlations(
      List<DailyCounts> countries, IndexSeries index) {
    AlignedPair pair =
        Aligner.align(
            DailyCounts.sum(countries),
            index,
            CaseTransform.GROWTH7,
            IndexTransform.RETURN,
            Alignment.TRADING,
            null,
            null);
    return CorrelationKernel.lags(pair.x(), pair.y(), -14, 14, Method.SPEARMAN);
  }

  private static IndexSeries index(Random random) {
    List<LocalDate> days =
        FIRST
            .datesUntil(FIRST.plusDays(DAYS))
            .filter(d -> d.getDayOfWeek().getValue() < 6)
            .toList();
    return new IndexSeries(days, random.doubles(days.size(), 9_000, 13_000).toArray());
  }

  private static Map<String, Map<LocalDate, Double>> shuffled(
      Map<String, Map<LocalDate, Double>> closes, Random random) {
    Map<String, Map<LocalDate, Double>> shuffled = new LinkedHashMap<>();
    for (String symbol : shuffledKeys(closes, random)) {
      Map<LocalDate, Double> prices = new LinkedHashMap<>();
      for (LocalDate day : shuffledKeys(closes.get(symbol), random)) {
        prices.put(day, closes.get(symbol).get(day));
      }
      shuffled.put(symbol, prices);
    }
    return shuffled;
  }

  private static <K> List<K> shuffledKeys(Map<K, ?> map, Random random) {
    List<K> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, random);
    return keys;
  }
}
