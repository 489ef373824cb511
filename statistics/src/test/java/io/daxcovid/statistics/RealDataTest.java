package io.daxcovid.statistics;

import static io.daxcovid.statistics.CaseTransform.LEVEL;
import static io.daxcovid.statistics.CaseTransform.MEAN7;
import static io.daxcovid.statistics.Method.PEARSON;
import static io.daxcovid.statistics.Method.SPEARMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published and recomputed figures of 2020, from the real files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDataTest {

  private static final double SIX_DIGITS = 1e-6;

  private Map<String, DailyCounts> cases;
  private Map<String, DailyCounts> deaths;
  private IndexSeries index;
  private Closes closes;

  @BeforeEach
  void read() {
    // Before each, so that a test that could not run is counted as skipped; read only once.
    RealFiles files = RealFiles.findOrSkip();
    if (cases != null) {
      return;
    }
    cases = files.cases();
    deaths = files.deaths();
    index = files.index();
    closes = files.closes();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/DE, 2020-01-02, 2020-12-14, 244,  0.119042, -0.190982,  0.037630,  0.037334",
    "Europe/DE, 2020-02-24, 2020-03-18,  18, -0.866741, -0.943728, -0.009472, -0.042334",
    "Europe/DE, 2020-01-28, 2020-04-17,  57, -0.675983, -0.855176,  0.273064,  0.214431",
    "Europe/DE, 2020-03-20, 2020-09-18, 127, -0.647692, -0.274573,  0.077567, -0.058021",
    "Europe/DE, 2020-07-01, 2020-12-14, 119,  0.094460,  0.304508, -0.002399, -0.044638",
    "Europe/,   2020-01-02, 2020-12-14, 244,  0.192892, -0.086420,  0.038109,  0.033225",
    "Europe/,   2020-02-24, 2020-03-18,  18, -0.943360, -0.964912, -0.168035, -0.075335",
    "'',        2020-03-20, 2020-09-18, 127,  0.870789,  0.898511, -0.180184, -0.193505"
  })
  void cases_by_report_date(
      String areas,
      LocalDate from,
      LocalDate to,
      int n,
      double pearsonLevel,
      double spearmanLevel,
      double pearsonReturn,
      double spearmanReturn) {
    DailyCounts sum = RealFiles.sum(cases, areas);

    assertRow(sum, LEVEL, IndexTransform.LEVEL, from, to, n, pearsonLevel, spearmanLevel);
    assertRow(sum, LEVEL, IndexTransform.RETURN, from, to, n, pearsonReturn, spearmanReturn);
  }

  @Test
  void german_deaths_and_seven_day_means_by_report_date() {
    LocalDate from = LocalDate.of(2020, 1, 2);
    LocalDate to = LocalDate.of(2020, 12, 14);
    DailyCounts dead = deaths.get("Europe/DE");
    DailyCounts infected = cases.get("Europe/DE");

    assertRow(dead, LEVEL, IndexTransform.LEVEL, from, to, 244, -0.084059, -0.363463);
    assertRow(dead, LEVEL, IndexTransform.RETURN, from, to, 244, 0.041758, 0.097437);
    assertRow(infected, MEAN7, IndexTransform.LEVEL, from, to, 244, 0.133928, -0.189385);
    assertRow(infected, MEAN7, IndexTransform.RETURN, from, to, 244, 0.063885, 0.080872);
  }

  @ParameterizedTest
  @CsvSource({"0, -0.676", "5, -0.819", "8, -0.885"})
  void the_german_index_led_the_cases_as_published(int daysLater, double r) {
    // "n 57" counts index days; the cases of later calendar days are joined to them.
    double[] shifted = cases.get("Europe/DE").values();
    LocalDate first = cases.get("Europe/DE").first().minusDays(daysLater);
    Correlation correlation =
        correlate(
            new DailyCounts(first, shifted),
            LEVEL,
            IndexTransform.LEVEL,
            LocalDate.of(2020, 1, 28),
            LocalDate.of(2020, 4, 17),
            PEARSON);

    assertThat(correlation.n()).isEqualTo(57);
    assertThat(correlation.r().orElseThrow()).isCloseTo(r, within(5e-4));
  }

  @Test
  void totals_of_the_last_daily_file() {
    assertThat(total(RealFiles.sum(cases, ""))).isEqualTo(71_503_614);
    assertThat(total(RealFiles.sum(deaths, ""))).isEqualTo(1_612_833);
    assertThat(total(RealFiles.sum(cases, "Europe/"))).isEqualTo(21_400_012);
    assertThat(total(RealFiles.sum(deaths, "Europe/"))).isEqualTo(479_789);
    assertThat(cases.get("Europe/DE").values()).hasSize(350).doesNotContain(Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02, 13385.93, ",
    "2020-02-19, 13789.00, ",
    "2020-03-09, 10625.02,  -7.94",
    "2020-03-11, 10438.68, ",
    "2020-03-12,  9161.13, -12.24",
    "2020-03-18,  8441.71, ",
    "2020-03-24,  9700.57,  10.98",
    "2020-12-14, 13223.16, ",
    "2020-12-30, 13718.78, "
  })
  void the_index_closed_as_published(LocalDate day, double close, Double percent) {
    int t = index.days().indexOf(day);

    assertThat(index.levels()[t]).isCloseTo(close, within(0.005));
    if (percent != null) {
      assertThat(StrictMath.expm1(index.returns()[t]) * 100).isCloseTo(percent, within(0.005));
    }
  }

  @Test
  void the_fall_of_february_and_the_trading_days_of_2020() {
    double peak = index.levels()[index.days().indexOf(LocalDate.of(2020, 2, 19))];
    double trough = index.levels()[index.days().indexOf(LocalDate.of(2020, 3, 18))];

    assertThat((trough / peak - 1) * 100).isCloseTo(-38.779, within(5e-4));
    assertThat(peak - trough).isCloseTo(5347.29, within(0.005));
    assertThat(index.days().stream().filter(day -> day.getYear() == 2020)).hasSize(254);
    assertThat(index.days()).allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  @Test
  void daily_returns_as_in_a_published_table() {
    AlignedPair pair =
        Aligner.align(
            cases.get("Europe/DE"),
            index,
            LEVEL,
            IndexTransform.RETURN,
            Alignment.TRADING,
            LocalDate.of(2020, 1, 24),
            LocalDate.of(2020, 4, 17));
    var summary = Arrays.stream(pair.y()).summaryStatistics();

    assertThat(summary.getCount()).isEqualTo(59);
    assertThat(summary.getMin()).isCloseTo(-0.1305486, within(5e-8));
    assertThat(summary.getMax()).isCloseTo(0.1041429, within(5e-8));
    assertThat(summary.getAverage()).isCloseTo(-0.0039171, within(5e-8));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02, 1809.036",
    "2020-02-19, 1851.839",
    "2020-03-18, 1133.055",
    "2020-12-30, 1802.093"
  })
  void the_plain_sum_of_twenty_closes(LocalDate day, double sum) {
    IndexDays days = PriceSum.of(closes);
    int t = days.series().days().indexOf(day);

    assertThat(days.series().levels()[t]).isCloseTo(sum, within(5e-4));
    assertThat(days.members()[t]).isEqualTo(20);
  }

  @Test
  void the_plain_sum_and_the_composite_track_the_index() {
    IndexSeries sum = PriceSum.of(closes).series();

    assertThat(tracking(sum.levels(), sum, index.levels())).isCloseTo(0.9926, within(5e-5));
    assertThat(tracking(sum.returns(), sum, index.returns())).isCloseTo(0.9879, within(5e-5));
    IndexSeries composite = CompositeIndex.of(closes).series();
    assertThat(tracking(composite.returns(), composite, index.returns())).isGreaterThan(0.97);
  }

  private double tracking(double[] ours, IndexSeries days, double[] theirs) {
    double[] x = new double[theirs.length];
    Arrays.fill(x, Double.NaN);
    for (int t = 0; t < x.length; t++) {
      int there = days.days().indexOf(index.days().get(t));
      if (there >= 0 && index.days().get(t).getYear() == 2020) {
        x[t] = ours[there];
      }
    }
    Correlation correlation = CorrelationKernel.correlate(x, theirs, 0, PEARSON);
    assertThat(correlation.n()).isEqualTo(254);
    return correlation.r().orElseThrow();
  }

  private void assertRow(
      DailyCounts counts,
      CaseTransform x,
      IndexTransform y,
      LocalDate from,
      LocalDate to,
      int n,
      double pearson,
      double spearman) {
    Correlation first = correlate(counts, x, y, from, to, PEARSON);
    Correlation second = correlate(counts, x, y, from, to, SPEARMAN);

    assertThat(first.n()).isEqualTo(n);
    assertThat(first.r().orElseThrow()).isCloseTo(pearson, within(SIX_DIGITS));
    assertThat(second.r().orElseThrow()).isCloseTo(spearman, within(SIX_DIGITS));
  }

  private Correlation correlate(
      DailyCounts counts,
      CaseTransform x,
      IndexTransform y,
      LocalDate from,
      LocalDate to,
      Method method) {
    AlignedPair pair = Aligner.align(counts, index, x, y, Alignment.REPORT_DATE, from, to);
    return CorrelationKernel.correlate(pair.x(), pair.y(), 0, method);
  }

  private static double total(DailyCounts counts) {
    return counts.cumulative().at(counts.last());
  }
}
