package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is known of ECDC's figures to 14 September 2020, here as the file of 14 December has them.
 * That file has filled nine days of one territory since (42,673 days and 99 with gaps before).
 */
class EcdcFactsTest {

  private static final LocalDate LAST = LocalDate.of(2020, 9, 14);

  private Map<String, DailyCounts> cases;
  private Map<String, DailyCounts> deaths;

  @BeforeEach
  void read() {
    RealFiles files = RealFiles.findOrSkip();
    cases = until(files.cases());
    deaths = until(files.deaths());
  }

  @Test
  void territories_days_and_gaps() {
    assertThat(cases).hasSize(210);
    assertThat(cases.values().stream().mapToLong(counts -> days(counts, false)).sum())
        .isEqualTo(42_682);
    assertThat(cases.values().stream().filter(counts -> days(counts, true) > 0)).hasSize(98);
  }

  @Test
  void corrections_below_zero_are_kept() {
    assertThat(negative(cases)).isEqualTo(18);
    assertThat(negative(deaths)).isEqualTo(7);
    assertThat(on(cases, "America/EC", "2020-09-07")).isEqualTo(-8_261);
    assertThat(on(cases, "Europe/LU", "2020-08-28")).isEqualTo(-1_385);
    assertThat(on(cases, "Europe/FR", "2020-06-03")).isEqualTo(-766);
    assertThat(on(cases, "Europe/ES", "2020-04-19")).isEqualTo(-713);
    assertThat(on(deaths, "Europe/ES", "2020-05-25")).isEqualTo(-1_918);
  }

  @Test
  void twenty_territories_have_no_death_so_no_coefficient() {
    double[] index = new double[300];
    Arrays.setAll(index, day -> day % 7);
    assertThat(deaths.values().stream().filter(EcdcFactsTest::nobodyDied))
        .hasSize(20)
        .allSatisfy(
            counts -> {
              double[] x = Arrays.copyOf(counts.values(), index.length);
              Correlation found = CorrelationKernel.correlate(x, index, 0, Method.PEARSON);
              assertThat(found.r()).isEmpty();
              assertThat(found.reason()).contains(Reason.CONSTANT);
            });
  }

  private static Map<String, DailyCounts> until(Map<String, DailyCounts> all) {
    Map<String, DailyCounts> early = new TreeMap<>();
    all.forEach(
        (area, counts) -> {
          SortedMap<LocalDate, Double> days = new TreeMap<>();
          for (LocalDate day = counts.first(); !day.isAfter(LAST); day = day.plusDays(1)) {
            if (!Double.isNaN(counts.at(day))) {
              days.put(day, counts.at(day));
            }
          }
          if (!days.isEmpty()) {
            early.put(area, DailyCounts.of(days));
          }
        });
    return early;
  }

  private static long days(DailyCounts counts, boolean missing) {
    return Arrays.stream(counts.values()).filter(value -> Double.isNaN(value) == missing).count();
  }

  private static long negative(Map<String, DailyCounts> counts) {
    return counts.values().stream()
        .flatMapToDouble(daily -> Arrays.stream(daily.values()))
        .filter(value -> value < 0)
        .count();
  }

  private static double on(Map<String, DailyCounts> counts, String area, String day) {
    return counts.get(area).at(LocalDate.parse(day));
  }

  private static boolean nobodyDied(DailyCounts counts) {
    return Arrays.stream(counts.values()).allMatch(value -> value == 0 || Double.isNaN(value));
  }
}
