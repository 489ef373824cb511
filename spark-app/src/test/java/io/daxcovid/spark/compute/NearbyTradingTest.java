package io.daxcovid.spark.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.Analysis;
import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.Aligner;
import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.LaggedCorrelation;
import io.daxcovid.statistics.Method;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearbyTradingTest {
  private static final LocalDate INDEX_FIRST = LocalDate.of(2019, 1, 1);
  private static final LocalDate AREA_FIRST = LocalDate.of(2020, 3, 4);
  private final Random random = new Random(7);
  private final IndexSeries index = index(900);
  private final AreaCounts area = area(250);

  @ParameterizedTest
  @CsvSource({",", "2019-06-03,", "2020-05-01,2020-10-01", ",2021-03-01", "2020-10-01,2021-05-03"})
  void changes_no_coefficient(LocalDate from, LocalDate to) {
    Cube cube = cube(-14, 14, from, to);
    IndexSeries nearby = NearbyTrading.of(index, area, cube);

    for (CaseTransform transform : CaseTransform.values()) {
      for (Method method : cube.methods()) {
        assertThat(lags(nearby, transform, method, cube))
            .as("%s %s", transform, method)
            .isEqualTo(lags(index, transform, method, cube));
      }
    }
  }

  @Test
  void leaves_out_what_no_lag_can_reach() {
    assertThat(NearbyTrading.of(index, area, cube(-3, 3, null, null)).days())
        .hasSizeLessThan(200)
        .contains(AREA_FIRST, area.last().plusDays(1));
  }

  @Test
  void an_index_that_ends_before_the_first_count_has_no_pair_and_no_failure() {
    IndexSeries old = new IndexSeries(index.days().subList(0, 5), new double[] {1, 2, 3, 4, 5});
    Cube cube = cube(-3, 3, null, null);

    assertThat(lags(NearbyTrading.of(old, area, cube), CaseTransform.LEVEL, Method.PEARSON, cube))
        .allSatisfy(lagged -> assertThat(lagged.correlation().n()).isZero());
  }

  private static Cube cube(int minLag, int maxLag, LocalDate from, LocalDate to) {
    Analysis all = Analysis.defaults();
    return Cube.of(
        new Analysis(
            all.areas(), all.metrics(), all.transforms(), all.methods(), minLag, maxLag, from, to));
  }

  private List<LaggedCorrelation> lags(
      IndexSeries series, CaseTransform transform, Method method, Cube cube) {
    AlignedPair pair =
        Aligner.align(
            area.daily(Metric.CASES),
            series,
            transform,
            IndexTransform.RETURN,
            Alignment.TRADING,
            cube.from(),
            cube.to());
    return CorrelationKernel.lags(pair.x(), pair.y(), cube.minLag(), cube.maxLag(), method);
  }

  private AreaCounts area(int days) {
    double[] cases = random.doubles(days, 0, 1000).map(Math::rint).toArray();
    cases[20] = Double.NaN;
    return new AreaCounts(
        "DE", AreaCounts.Kind.COUNTRY, "Germany", "Europe", null, AREA_FIRST, cases, cases);
  }

  private IndexSeries index(int calendarDays) {
    List<LocalDate> days =
        IntStream.range(0, calendarDays)
            .mapToObj(INDEX_FIRST::plusDays)
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .toList();
    return new IndexSeries(days, random.doubles(days.size(), 90, 110).toArray());
  }
}
