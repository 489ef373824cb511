package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.Method;
import io.daxcovid.web.fixture.Content;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole families and moving windows, with and without a cube of the run. */
@Tag("database")
class FamiliesIT {
  private static final String MATRIX = "/api/v1/correlation/matrix";
  private static final String TOP = "/api/v1/correlation/top";
  private static final String ROLLING = "/api/v1/correlation/rolling";
  private static final String WITHOUT_CUBE = "&run=" + Runs.id(2);
  private static final String BEFORE_FAMILIES = "&run=" + Runs.id(3);
  private static EmbeddedDatabase database;
  private static WebUnderTest web;

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedDatabase.start();
    Content content = MadeUp.year();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      long load = writer.write(Runs.id(1), content);
      writer.cube(load, content);
      writer.publish(load, Runs.id(1), 1);
      writer.write(Runs.id(2), content);
      long old = writer.write(Runs.id(3), content);
      writer.cube(old, content);
      forgetFamilies(old);
    }
    web = WebUnderTest.start(database, List.of());
  }

  /** As the migration leaves a load that an older job wrote. */
  private static void forgetFamilies(long load) throws Exception {
    try (Connection connection = database.connect(database.writer());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM result_family WHERE load_id = " + load);
      statement.executeUpdate("DELETE FROM result_best WHERE load_id = " + load);
      statement.executeUpdate("UPDATE result_correlation SET q = NULL WHERE load_id = " + load);
    }
  }

  @AfterAll
  static void stop() {
    web.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x=growth7",
        "?x=level&metric=deaths&lags=-30..30",
        "?x=logdiff&method=spearman&lags=2..5",
        "?method=kendall",
        "?correction=by"
      })
  void a_family_is_the_same_to_the_last_bit_stored_computed_or_half_stored(String query)
      throws Exception {
    JsonNode stored = web.json(MATRIX + query);

    for (String other : List.of(WITHOUT_CUBE, BEFORE_FAMILIES)) {
      JsonNode computed = web.json(MATRIX + query + other);
      assertThat(stored.get("areas")).isNotEmpty().isEqualTo(computed.get("areas"));
      assertThat(stored.get("familySize")).isEqualTo(computed.get("familySize"));
      assertThat(stored.get("searched").asText()).isEqualTo("-30..30");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x=growth7", "?x=level&metric=deaths", "?method=kendall", "?limit=2"})
  void the_best_are_those_of_the_whole_family_ranked_or_searched(String query) throws Exception {
    JsonNode ranked = web.json(TOP + query);
    JsonNode searched = web.json(TOP + query + BEFORE_FAMILIES);

    assertThat(ranked.get("entries")).isEqualTo(searched.get("entries"));
    assertThat(ranked.get("searched")).isEqualTo(searched.get("searched"));
  }

  @Test
  void to_show_fewer_lags_makes_none_more_certain() throws Exception {
    JsonNode all = web.json(MATRIX + "?lags=-30..30");
    JsonNode one = web.json(MATRIX + "?lags=0..0");

    assertThat(one.get("familySize")).isEqualTo(all.get("familySize"));
    assertThat(one.get("familySize").asInt()).isEqualTo(4 * 61);
    assertThat(one.at("/areas/0/q")).hasSize(1);
    assertThat(one.at("/areas/0/q/0")).isEqualTo(all.at("/areas/0/q/30"));
    assertThat(one.at("/areas/0/q/0").asDouble())
        .isGreaterThanOrEqualTo(one.at("/areas/0/p/0").asDouble());
  }

  @Test
  void any_dependence_costs_certainty() throws Exception {
    JsonNode bh = web.json(MATRIX + "?lags=0..0");
    JsonNode by = web.json(MATRIX + "?lags=0..0&correction=by");

    for (int area = 0; area < 4; area++) {
      String cell = "/areas/" + area + "/q/0";
      assertThat(by.at(cell).asDouble()).isGreaterThan(bh.at(cell).asDouble());
    }
  }

  @Test
  void a_cell_is_the_coefficient_of_its_area_and_lag() throws Exception {
    JsonNode matrix = web.json(MATRIX + "?x=cumgrowth&y=return&align=report-date&lags=7..7");
    for (JsonNode row : matrix.get("areas")) {
      JsonNode one =
          web.json(
              "/api/v1/correlation?x=cumgrowth&align=report-date&lag=7&area="
                  + row.get("area").asText());
      for (String field : List.of("r", "n", "nEff", "p", "reason")) {
        assertThat(row.get(field).get(0)).as(field).isEqualTo(one.get(field));
      }
    }
  }

  @Test
  void kendall_and_two_levels_have_no_p_so_nobody_is_searched() throws Exception {
    JsonNode kendall = web.json(MATRIX + "?method=kendall&lags=0..0");
    JsonNode levels = web.json(MATRIX + "?x=level&y=level&lags=0..0");

    assertThat(kendall.get("familySize").asInt()).isZero();
    assertThat(kendall.at("/areas/0/reason/0").asText()).isEqualTo("NO_ANALYTIC_P");
    assertThat(kendall.at("/areas/0/q/0").isNull()).isTrue();
    assertThat(levels.get("familySize").asInt()).isZero();
    assertThat(levels.at("/areas/0/reason/0").asText()).isEqualTo("LEVELS");
    assertThat(levels.at("/warnings/0/code").asText()).isEqualTo("levels");
  }

  @Test
  void a_matrix_as_csv_has_a_line_per_coefficient() throws Exception {
    List<String> lines =
        web.get(MATRIX + "?lags=-2..2", "Accept", "text/csv").body().lines().toList();

    assertThat(lines).hasSize(1 + 4 * 5);
    assertThat(lines.get(0)).contains(",lag,r,n,n_eff,p,q,reason,correction,family_size,run");
    assertThat(lines.get(1))
        .startsWith("DE,Germany,cases,growth7,return,pearson,trading,reference,-2,");
  }

  @ParameterizedTest
  @CsvSource({"30, pearson", "60, spearman", "90, kendall"})
  void a_window_has_the_coefficient_of_its_days_alone(int window, String method) throws Exception {
    String query = "?area=DE&method=%s".formatted(method);
    JsonNode windows = web.json(ROLLING + query + "&window=" + window).get("windows");

    for (int at : new int[] {0, windows.size() / 2, windows.size() - 1}) {
      JsonNode one = windows.get(at);
      JsonNode alone =
          web.json(
              "/api/v1/correlation%s&from=%s&to=%s"
                  .formatted(query, one.get("from").asText(), one.get("to").asText()));
      assertThat(one.get("n").asInt()).isEqualTo(window);
      for (String field : List.of("r", "n", "nEff", "ciLow", "ciHigh")) {
        assertThat(one.get(field)).as(field).isEqualTo(alone.get(field));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, 0, 10})
  void windows_begin_with_the_first_pair_and_end_with_the_last(int lag) throws Exception {
    JsonNode answer = web.json(ROLLING + "?area=FR&lag=" + lag);
    JsonNode windows = answer.get("windows");

    assertThat(windows.get(0).get("n").asInt()).isEqualTo(30);
    assertThat(windows.get(windows.size() - 1).get("n").asInt()).isEqualTo(30);
    assertThat(windows).allSatisfy(one -> assertThat(one.get("r").isNumber()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, 0, 3})
  void law11_a_coefficient_is_that_of_its_pairs(int lag) throws Exception {
    String query = "?area=FR&lag=" + lag;
    JsonNode pairs = web.json("/api/v1/correlation/pairs" + query).get("pairs");
    JsonNode found = web.json("/api/v1/correlation" + query);
    double[] x = pairs.findValues("x").stream().mapToDouble(JsonNode::asDouble).toArray();
    double[] y = pairs.findValues("y").stream().mapToDouble(JsonNode::asDouble).toArray();

    assertThat(pairs).hasSize(found.get("n").asInt());
    assertThat(CorrelationKernel.lags(x, y, 0, 0, Method.PEARSON).get(0).correlation().r())
        .hasValue(found.get("r").asDouble());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/correlation/rolling?area=DE&window=45, window",
    "/api/v1/correlation/rolling?window=30, area",
    "/api/v1/correlation/matrix?area=DE, area",
    "/api/v1/correlation/matrix?correction=bonferroni, correction",
    "/api/v1/correlation/matrix?lags=-31..0, lags"
  })
  void what_does_not_fit_is_refused_by_name(String path, String parameter) throws Exception {
    var answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(WebUnderTest.parse(answer).at("/errors/0/parameter").asText()).isEqualTo(parameter);
  }
}
