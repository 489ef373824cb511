package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Trading-day alignment on the real files, against a second program written from the same rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradingDayDataTest {

  private Map<String, DailyCounts> cases;
  private IndexSeries index;

  @BeforeEach
  void read() {
    // Before each, so that a test that could not run is counted as skipped; read only once.
    RealFiles files = RealFiles.findOrSkip();
    if (cases != null) {
      return;
    }
    cases = files.cases();
    index = files.index();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/DE, growth7, 0, pearson, 241, -0.256447608410490, 190.60803625933, -0.38455694750899, -0.11864642502593",
    "Europe/DE, growth7, 5, spearman, 236, -0.011291520086066, 229.82764509218, -0.14426256052706, 0.12208007169024",
    "Europe/IT, logdiff, -3, pearson, 241, 0.001299624948425, 208.70067152187, -0.13453622394912, 0.13708753095029",
    "Europe/IT, logdiff, 0, spearman, 243, -0.056972511287704, 190.15353321825, -0.20173227987087, 0.09022310464910",
    "Europe/ES, cumgrowth, 0, pearson, 244, -0.246775984956333, 195.54015764208, -0.37413840125135, -0.11027682204837",
    "Europe/ES, growth7, 2, spearman, 239, -0.091177801957437, 232.34087058152, -0.22097374532725, 0.04179178464190",
    "'', cumgrowth, 0, pearson, 244, 0.009275714815314, 241.78047901480, -0.11702319237985, 0.13527936686376",
    "'', cumgrowth, 7, spearman, 237, 0.123122148574286, 235.01966047014, -0.00872620475919, 0.25076262323065",
    "America/US, mean7, 0, pearson, 242, 0.057935568755334, 187.31370449524, -0.08615282149141, 0.19964997151673",
    "Europe/FR, level, 0, spearman, 244, 0.028248051744935, 244.00000000000, -0.10137973122081, 0.15693266489174",
    "America/EC, growth7, 1, pearson, 227, 0.059956313916146, 223.82384496266, -0.07174224240380, 0.18960010758660",
    "Asia/KG, cumgrowth, -1, spearman, 243, 0.111837401726723, 243.00000000000, -0.01794616768412, 0.23791467740983"
  })
  void cases_and_returns_of_2020_as_a_second_program_has_them(
      String areas,
      String transform,
      int lag,
      String method,
      int n,
      double r,
      double nEff,
      double ciLow,
      double ciHigh) {
    AlignedPair pair =
        Aligner.align(
            RealFiles.sum(cases, areas),
            index,
            CaseTransform.of(transform).orElseThrow(),
            IndexTransform.RETURN,
            Alignment.TRADING,
            LocalDate.of(2020, 1, 2),
            LocalDate.of(2020, 12, 14));
    Correlation correlation =
        CorrelationKernel.correlate(pair.x(), pair.y(), lag, Method.of(method).orElseThrow());

    assertThat(correlation.n()).isEqualTo(n);
    assertThat(correlation.r().orElseThrow()).isCloseTo(r, within(1e-13));
    assertThat(correlation.nEff().orElseThrow()).isCloseTo(nEff, within(1e-9));
    assertThat(correlation.ciLow().orElseThrow()).isCloseTo(ciLow, within(1e-13));
    assertThat(correlation.ciHigh().orElseThrow()).isCloseTo(ciHigh, within(1e-13));
  }
}
