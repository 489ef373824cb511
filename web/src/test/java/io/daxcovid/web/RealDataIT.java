package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.RealData;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published reference values of the last daily file, through the interface. */
class RealDataIT {
  private static final double SIX_DIGITS = 1e-6;
  private static EmbeddedDatabase database;
  private static WebUnderTest web;

  @BeforeAll
  static void start() throws Exception {
    Path folder = RealData.folder().orElse(null);
    Assumptions.assumeTrue(folder != null, "real data not there: set DAX_DATA");
    database = EmbeddedDatabase.start();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      long load =
          writer.write(
              Runs.id(1), RealData.read(folder).only(Set.of("DE", "continent:Europe", "world")));
      writer.publish(load, Runs.id(1), 1);
    }
    web = WebUnderTest.start(database, List.of());
  }

  @AfterAll
  static void stop() {
    if (web != null) {
      web.close();
      database.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DE, cases, level, 2020-01-02, 2020-12-14, 244, 0.119042, -0.190982, 0.037630, 0.037334",
    "DE, cases, level, 2020-02-24, 2020-03-18, 18, -0.866741, -0.943728, -0.009472, -0.042334",
    "DE, cases, level, 2020-01-28, 2020-04-17, 57, -0.675983, -0.855176, 0.273064, 0.214431",
    "DE, cases, level, 2020-03-20, 2020-09-18, 127, -0.647692, -0.274573, 0.077567, -0.058021",
    "DE, cases, level, 2020-07-01, 2020-12-14, 119, 0.094460, 0.304508, -0.002399, -0.044638",
    "continent:Europe, cases, level, 2020-01-02, 2020-12-14, 244, 0.192892, -0.086420, 0.038109, 0.033225",
    "continent:Europe, cases, level, 2020-02-24, 2020-03-18, 18, -0.943360, -0.964912, -0.168035, -0.075335",
    "world, cases, level, 2020-03-20, 2020-09-18, 127, 0.870789, 0.898511, -0.180184, -0.193505",
    "DE, deaths, level, 2020-01-02, 2020-12-14, 244, -0.084059, -0.363463, 0.041758, 0.097437",
    "DE, cases, mean7, 2020-01-02, 2020-12-14, 244, 0.133928, -0.189385, 0.063885, 0.080872"
  })
  void the_reference_values_are_reproduced(
      String area,
      String metric,
      String x,
      String from,
      String to,
      int n,
      double pearsonLevel,
      double spearmanLevel,
      double pearsonReturn,
      double spearmanReturn)
      throws Exception {
    String query =
        "/api/v1/correlation?align=report-date&area=%s&metric=%s&x=%s&from=%s&to=%s"
            .formatted(area, metric, x, from, to);

    check(query + "&y=level&method=pearson", n, pearsonLevel);
    check(query + "&y=level&method=spearman", n, spearmanLevel);
    check(query + "&y=return&method=pearson", n, pearsonReturn);
    check(query + "&y=return&method=spearman", n, spearmanReturn);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02, 13385.93",
    "2020-02-19, 13789.00",
    "2020-03-12, 9161.13",
    "2020-03-18, 8441.71",
    "2020-12-14, 13223.16"
  })
  void the_index_has_its_known_closes(String day, double close) throws Exception {
    JsonNode points = web.json("/api/v1/index?from=" + day + "&to=" + day).get("points");

    assertThat(points.get(0).get("level").asDouble()).isCloseTo(close, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"cases, 71503614", "deaths, 1612833"})
  void the_world_has_its_known_totals(String metric, double total) throws Exception {
    JsonNode values =
        web.json("/api/v1/series?areas=world&transform=cumulative&metric=" + metric)
            .at("/series/0/values");

    assertThat(values.get(values.size() - 1).asDouble()).isEqualTo(total);
  }

  private static void check(String query, int n, double expected) throws Exception {
    JsonNode answer = web.json(query);
    assertThat(answer.get("n").asInt()).isEqualTo(n);
    assertThat(answer.get("r").asDouble()).isCloseTo(expected, within(SIX_DIGITS));
  }
}
