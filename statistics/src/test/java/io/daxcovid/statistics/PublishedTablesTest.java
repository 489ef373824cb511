package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others published for the DAX, recomputed from the real files. */
class PublishedTablesTest {

  private static final double LAST_DIGIT = 5e-8;

  /**
   * Portuguese Economic Journal 2022, table 2: every weekday counts, a holiday is a return of 0.
   */
  @ParameterizedTest
  @CsvSource({
    "2020-01-24, 2020-04-17, 61, -0.0037886, 0.0323953, -0.1305486, 0.1041429",
    "2019-04-23, 2020-01-22, 197, 0.0005106, 0.0084650, -0.0315633, 0.0281630"
  })
  void log_returns_of_all_weekdays(
      LocalDate from, LocalDate to, int days, double mean, double sd, double min, double max) {
    double[] returns = Arrays.copyOf(returns(from, to), days);

    assertSummary(returns, mean, sd, min, max);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-24, 2020-04-17, 59, -0.0039171, 0.0329414, -0.1305486, 0.1041429",
    "2019-04-23, 2020-01-22, 189, 0.0005322, 0.0086425, -0.0315633, 0.0281630"
  })
  void log_returns_of_the_trading_days(
      LocalDate from, LocalDate to, int days, double mean, double sd, double min, double max) {
    double[] returns = returns(from, to);

    assertThat(returns).hasSize(days);
    assertSummary(returns, mean, sd, min, max);
  }

  /** Nikolayev and Karapetyan 2022 regress the level on the cases; the coefficients are our own. */
  @Test
  void the_level_regressed_on_german_cases() {
    RealFiles files = RealFiles.findOrSkip();
    AlignedPair pair =
        Aligner.align(
            files.cases().get("Europe/DE"),
            files.index(),
            CaseTransform.LEVEL,
            IndexTransform.LEVEL,
            Alignment.REPORT_DATE,
            LocalDate.of(2020, 3, 20),
            LocalDate.of(2020, 9, 18));
    double r = CorrelationKernel.correlate(pair.x(), pair.y(), 0, Method.PEARSON).r().orElseThrow();

    assertThat(r * r).isCloseTo(0.4195, within(5e-5));
  }

  private static double[] returns(LocalDate from, LocalDate to) {
    IndexSeries index = RealFiles.findOrSkip().index();
    AlignedPair pair =
        Aligner.align(
            new DailyCounts(from, new double[1]),
            index,
            CaseTransform.LEVEL,
            IndexTransform.RETURN,
            Alignment.TRADING,
            from,
            to);
    return pair.y();
  }

  private static void assertSummary(
      double[] returns, double mean, double sd, double min, double max) {
    double average = Arrays.stream(returns).sum() / returns.length;
    double squares = Arrays.stream(returns).map(v -> (v - average) * (v - average)).sum();

    assertThat(average).isCloseTo(mean, within(LAST_DIGIT));
    assertThat(StrictMath.sqrt(squares / (returns.length - 1))).isCloseTo(sd, within(LAST_DIGIT));
    assertThat(Arrays.stream(returns).min().orElseThrow()).isCloseTo(min, within(LAST_DIGIT));
    assertThat(Arrays.stream(returns).max().orElseThrow()).isCloseTo(max, within(LAST_DIGIT));
  }
}
