package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.spark.fixture.JobRun;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.fixture.RealData;
import io.daxcovid.spark.fixture.Requests;
import io.daxcovid.spark.fixture.SnapshotFolder;
import io.daxcovid.spark.fixture.Tables;
import io.daxcovid.spark.ledger.DatabaseAccess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last ECDC file, the index and twenty shares, through the whole job. */
class RealDataIT {
  private static final PipelineKey PIPELINE = new PipelineKey("test", "real");
  @TempDir private Path folder;

  @Test
  void the_published_facts_of_2020_come_out() throws Exception {
    Optional<RealData> data = RealData.find();
    assumeTrue(data.isPresent(), "real data not there: set DAX_DATA");
    try (LedgerBench bench = new LedgerBench()) {
      Outcome outcome = run(bench.access(), data.get());

      assertThat(outcome.state()).isEqualTo(Outcome.State.PUBLISHED);
      Tables tables = bench.tables();
      countsAreThoseOfEcdc(tables);
      seriesAreThoseOfTheExchange(tables);
      cubeIsWhole(tables);
    }
  }

  private static void countsAreThoseOfEcdc(Tables tables) throws SQLException {
    assertThat(tables.one("SELECT SUM(cases), SUM(deaths) FROM result_case WHERE area = 'world'"))
        .isEqualTo("71503614,1612833");
    assertThat(
            tables.one(
                "SELECT SUM(cases), SUM(deaths) FROM result_case WHERE area = 'continent:Europe'"))
        .isEqualTo("21400012,479789");
    assertThat(tables.one("SELECT COUNT(*), MIN(cases) >= 0 FROM result_case WHERE area = 'DE'"))
        .isEqualTo("350,1");
    assertThat(tables.one("SELECT name, kind FROM result_area WHERE area = 'NA'"))
        .isEqualTo("Namibia,country");
    assertThat(tables.rows("SELECT kind, COUNT(*) FROM result_area GROUP BY kind ORDER BY kind"))
        .containsExactly("continent,5", "country,213", "world,1");
  }

  private static void seriesAreThoseOfTheExchange(Tables tables) throws SQLException {
    assertThat(level(tables, "reference", "2020-03-12")).isCloseTo(9161.13, within(0.005));
    assertThat(level(tables, "sum", "2020-01-02")).isCloseTo(1809.036, within(5e-4));
    assertThat(level(tables, "sum", "2020-03-18")).isCloseTo(1133.055, within(5e-4));
    assertThat(
            tables.number(
                "SELECT COUNT(*) FROM result_index WHERE kind = 'reference'"
                    + " AND YEAR(day) = 2020"))
        .isEqualTo(254);
  }

  private static void cubeIsWhole(Tables tables) throws SQLException {
    assertThat(tables.number("SELECT COUNT(*) FROM result_correlation"))
        .isEqualTo(219L * 2 * 3 * 3 * 61);
    assertThat(
            tables.number(
                "SELECT COUNT(*) FROM result_correlation WHERE reason IS NULL AND"
                    + " (r IS NULL OR n_eff IS NULL OR p IS NULL OR ci_low > r OR ci_high < r)"))
        .isZero();
  }

  private static double level(Tables tables, String kind, String day) throws SQLException {
    return Double.parseDouble(
        tables.one(
            "SELECT level FROM result_index WHERE kind = '%s' AND day = '%s'"
                .formatted(kind, day)));
  }

  private Outcome run(DatabaseAccess database, RealData data) throws Exception {
    JobRequest request =
        Requests.of(
            PIPELINE,
            Analysis.defaults(),
            1,
            SnapshotFolder.write(folder, Dataset.ECDC_CASES, data.cases()),
            SnapshotFolder.write(folder, Dataset.FSE_PRICES, data.prices()));
    return new JobRun(database, folder).of(request);
  }
}
