package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures of 2020, through the whole system: file to REST. */
class RealDataST {
  @TempDir static Path folder;
  private static LocalSystem system;
  private static RealFiles files;

  @BeforeAll
  static void start() throws Exception {
    files = RealFiles.in(folder);
    system =
        LocalSystem.start(
            folder.resolve("console.log"),
            "--cases",
            files.json().toString(),
            "--prices",
            files.prices().toString());
    system.awaitFirstRun();
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void the_world_and_germany_have_the_totals_of_the_last_daily_file() {
    assertThat(total("world", "cases")).isEqualTo(71_503_614L);
    assertThat(total("world", "deaths")).isEqualTo(1_612_833L);
    assertThat(total("continent:Europe", "cases")).isEqualTo(21_400_012L);
    assertThat(values("DE", "cases")).filteredOn(value -> !value.isNull()).hasSize(350);
    assertThat(total("DE", "deaths")).isEqualTo(21_975L);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02, 13385.93", "2020-02-19, 13789.00", "2020-03-09, 10625.02",
    "2020-03-11, 10438.68", "2020-03-12, 9161.13", "2020-03-18, 8441.71",
    "2020-03-24, 9700.57", "2020-12-14, 13223.16", "2020-12-30, 13718.78"
  })
  void the_index_closes_where_three_sources_say(String day, double close) {
    JsonNode points =
        system.get("/api/v1/index?kind=reference&group=day&from=" + day + "&to=" + day);
    assertThat(points.path("points").get(0).path("level").asDouble())
        .isEqualTo(close, within(0.006));
  }

  /**
   * Own reference values; report date joined to the trading day, raw counts, n in the third column.
   */
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
  void the_coefficients_are_those_that_other_programs_found(
      String area,
      String metric,
      String x,
      String from,
      String to,
      int n,
      double pearsonLevel,
      double spearmanLevel,
      double pearsonReturn,
      double spearmanReturn) {
    String query =
        "/api/v1/correlation?align=report-date&kind=reference&area=%s&metric=%s&x=%s&from=%s&to=%s"
            .formatted(area, metric, x, from, to);
    assertCoefficient(query + "&y=level&method=pearson", n, pearsonLevel);
    assertCoefficient(query + "&y=level&method=spearman", n, spearmanLevel);
    assertCoefficient(query + "&y=return&method=pearson", n, pearsonReturn);
    assertCoefficient(query + "&y=return&method=spearman", n, spearmanReturn);
  }

  @Test
  void law11_what_spark_has_stored_is_what_the_web_computes_to_the_last_bit() {
    assertThat(new WholeCube(system::get).agreeing()).isEqualTo(219 * 2 * 3 * 3 * 61);
  }

  @Test
  void law11_the_csv_of_the_same_day_gives_byte_equal_results() throws Exception {
    try (LocalSystem other =
        LocalSystem.start(
            folder.resolve("csv-console.log"),
            "--cases",
            files.csv().toString(),
            "--prices",
            files.prices().toString())) {
      other.awaitFirstRun();
      for (String area : new String[] {"DE", "world", "continent:Europe", "NA"}) {
        for (String method : new String[] {"pearson", "spearman"}) {
          String query = "/api/v1/correlation/lags?area=" + area + "&method=" + method;
          assertThat(withoutIds(other.get(query))).isEqualTo(withoutIds(system.get(query)));
        }
      }
    }
  }

  private static String withoutIds(JsonNode answer) {
    return answer.path("lags").toString();
  }

  private static void assertCoefficient(String query, int n, double expected) {
    JsonNode answer = system.get(query);
    assertThat(answer.path("n").asInt()).as(query).isEqualTo(n);
    assertThat(answer.path("r").asDouble()).as(query).isEqualTo(expected, within(1e-6));
  }

  private static long total(String area, String metric) {
    return StreamSupport.stream(values(area, metric).spliterator(), false)
        .mapToLong(JsonNode::asLong)
        .sum();
  }

  private static JsonNode values(String area, String metric) {
    String query = "/api/v1/series?group=day&areas=%s&metric=%s".formatted(area, metric);
    return system.get(query).path("series").get(0).path("values");
  }
}
