package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.web.fixture.Content;
import io.daxcovid.web.fixture.Contract;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All answers of one published result, over HTTP, from a real database. */
@Tag("database")
class AnswersIT {
  private static final String RUN = Runs.id(1);
  private static final String WITHOUT_CUBE = Runs.id(2);
  private static EmbeddedDatabase database;
  private static WebUnderTest web;

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedDatabase.start();
    Content content = MadeUp.year();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      long load = writer.write(RUN, content);
      writer.cube(load, content);
      writer.publish(load, RUN, 1);
      writer.write(WITHOUT_CUBE, content);
    }
    web = WebUnderTest.start(database, List.of());
  }

  @AfterAll
  static void stop() {
    web.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/meta,",
    "/api/v1/areas,",
    "/api/v1/series, ?areas=DE%2Cworld",
    "/api/v1/series, ?areas=XX&transform=per100k&group=week&metric=deaths",
    "/api/v1/index, ?group=month",
    "/api/v1/index, ?kind=composite&from=2020-03-01&to=2020-03-20",
    "/api/v1/index, ?from=1990-01-01&to=1990-02-01",
    "/api/v1/correlation, ?area=DE",
    "/api/v1/correlation, ?area=DE&x=level&y=level&align=report-date&method=spearman",
    "/api/v1/correlation, ?area=DE&from=2020-03-01&to=2020-03-04",
    "/api/v1/correlation/lags, ?area=FR&lags=-30..30",
    "/api/v1/correlation/rolling, ?area=DE&window=60&lag=3",
    "/api/v1/correlation/matrix, ?lags=-3..3",
    "/api/v1/correlation/top, ?limit=2",
    "/api/v1/correlation/pairs, ?area=DE&lag=-2",
    "/api/v1/runs,",
    "/api/v1/methodology,",
    "/api/v1/pipelines,"
  })
  void an_answer_has_exactly_the_documented_fields(String path, String query) throws Exception {
    Contract contract = Contract.read();

    JsonNode answer = web.json(path + (query == null ? "" : query));

    assertThat(contract.violations(contract.schema(path), answer, "answer")).isEmpty();
  }

  @Test
  void a_run_is_shown_with_its_inputs_and_attempts() throws Exception {
    Contract contract = Contract.read();

    JsonNode run = web.json("/api/v1/runs/" + RUN);

    assertThat(contract.violations(contract.schema("/api/v1/runs/{id}"), run, "run")).isEmpty();
    assertThat(run.get("state").asText()).isEqualTo("COMPLETE");
    assertThat(run.get("published").asBoolean()).isTrue();
    assertThat(run.get("attempts")).hasSize(1);
    assertThat(run.get("revisions")).as("of cases; the prices are the first").hasSize(1);
    assertThat(run.at("/revisions/0/dataset").asText()).isEqualTo("ecdc-cases");
    assertThat(run.at("/revisions/0/largest/0/after").asText()).isEqualTo("7935");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "areas",
        "series?areas=DE",
        "index",
        "correlation?area=DE",
        "correlation/lags?area=DE",
        "correlation/rolling?area=DE",
        "correlation/pairs?area=DE",
        "correlation/matrix?lags=0..1",
        "correlation/top"
      })
  void law10_every_answer_names_its_run_and_snapshots_in_json_and_in_csv(String query)
      throws Exception {
    String cases = LoadWriter.snapshot("ecdc-cases", RUN);

    JsonNode json = web.json("/api/v1/" + query);
    HttpResponse<String> csv = web.get("/api/v1/" + query, "Accept", "text/csv");

    assertThat(json.at("/run/id").asText()).isEqualTo(RUN);
    assertThat(json.at("/run/snapshots/ecdc-cases").asText()).isEqualTo(cases);
    assertThat(csv.headers().firstValue("Dax-Run-Id")).contains(RUN);
    assertThat(csv.headers().firstValue("Dax-Snapshots"))
        .hasValueSatisfying(header -> assertThat(header).contains("ecdc-cases=" + cases));
    assertThat(csv.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    List<String> lines = csv.body().lines().toList();
    assertThat(lines.get(0)).endsWith(",run");
    assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.endsWith(RUN));
  }

  @Test
  void law10_the_source_of_every_number_is_in_meta() throws Exception {
    JsonNode meta = web.json("/api/v1/meta");

    assertThat(meta.get("runId").asText()).isEqualTo(RUN);
    assertThat(meta.get("synthetic").asBoolean()).isTrue();
    assertThat(meta.at("/inputs/0/sourceUrls/0").asText()).startsWith("https://");
    assertThat(meta.at("/inputs/0/fetchedAt").asText()).isEqualTo("2020-12-14T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x=growth7",
        "x=level&metric=deaths",
        "x=logdiff&method=spearman",
        "x=growth7&method=kendall"
      })
  void the_stored_cube_and_the_kernel_of_this_program_agree_to_the_last_bit(String choice)
      throws Exception {
    String query = "/api/v1/correlation/lags?area=DE&" + choice;

    JsonNode stored = web.json(query + "&lags=-30..30").get("lags");
    JsonNode computed = web.json(query + "&lags=-30..30&run=" + WITHOUT_CUBE).get("lags");

    assertThat(stored).hasSize(61).isEqualTo(computed);
  }

  @Test
  void a_range_counts_both_of_its_ends() throws Exception {
    JsonNode series =
        web.json("/api/v1/series?areas=DE&from=2020-03-01&to=2020-03-27").get("periods");

    assertThat(series).hasSize(27);
    assertThat(
            web.json("/api/v1/series?areas=DE&from=2020-03-01&to=2020-03-28").get("unit").asText())
        .isEqualTo("week");
  }

  @Test
  void what_looks_like_a_finding_in_levels_comes_with_a_warning() throws Exception {
    assertThat(
            web.json("/api/v1/correlation?area=DE&x=level&y=level").at("/warnings/0/code").asText())
        .isEqualTo("levels");
    assertThat(web.json("/api/v1/correlation?area=DE").get("warnings")).isEmpty();
  }

  @Test
  void too_few_days_give_no_certainty_and_a_reason() throws Exception {
    JsonNode few = web.json("/api/v1/correlation?area=DE&from=2020-03-02&to=2020-03-13");

    assertThat(few.get("reason").asText()).isEqualTo("TOO_FEW");
    assertThat(few.get("p").isNull()).isTrue();
    assertThat(few.get("r").isNumber()).isTrue();
  }

  @Test
  void the_most_certain_come_first_and_each_area_once() throws Exception {
    JsonNode entries = web.json("/api/v1/correlation/top?limit=10").get("entries");

    assertThat(entries.findValuesAsText("area")).doesNotHaveDuplicates().isNotEmpty();
    assertThat(entries.findValues("p").stream().map(JsonNode::asDouble)).isSorted();
    for (JsonNode entry : entries) {
      assertThat(entry.get("q").asDouble()).isGreaterThanOrEqualTo(entry.get("p").asDouble());
    }
  }

  @Test
  void a_name_full_of_markup_is_data_in_json_and_quoted_in_csv() throws Exception {
    String name = "<img src=x onerror=alert(1)>, \"quoted\"";

    HttpResponse<String> json = web.get("/api/v1/areas");
    HttpResponse<String> csv = web.get("/api/v1/areas", "Accept", "text/csv");

    assertThat(WebUnderTest.parse(json).findValuesAsText("name")).contains(name);
    assertThat(json.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(csv.body()).contains("\"<img src=x onerror=alert(1)>, \"\"quoted\"\"\"");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"areas_%s.csv\"".formatted(RUN.substring(0, 10)));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/correlation?area=GR, 400, invalid-parameter",
    "/api/v1/series?areas=DE%2CQQ, 400, invalid-parameter",
    "/api/v1/index?kind=sum, 400, invalid-parameter",
    "/api/v1/areas?run=ffffffffffffffffffff, 404, not-found",
    "/api/v1/areas?pipeline=team%2Fother, 404, not-found",
    "/api/v1/runs/ffffffffffffffffffff, 404, not-found"
  })
  void what_this_result_does_not_have_is_said(String path, int status, String code)
      throws Exception {
    HttpResponse<String> answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(WebUnderTest.parse(answer).get("code").asText()).isEqualTo(code);
  }

  @Test
  void who_has_the_answer_already_gets_none() throws Exception {
    String path = "/api/v1/series?areas=DE";
    String tag = web.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(web.get(path, "If-None-Match", "\"x\", " + tag).statusCode()).isEqualTo(304);
    assertThat(web.get(path, "If-None-Match", tag.substring(2)).statusCode()).isEqualTo(304);
    assertThat(web.get(path, "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(web.get(path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(web.get(path, "If-None-Match", tag, "Accept", "text/csv").statusCode())
        .isEqualTo(200);
    String meta = web.get("/api/v1/meta").headers().firstValue("ETag").orElseThrow();
    assertThat(web.get("/api/v1/meta", "If-None-Match", meta).statusCode()).isEqualTo(304);
  }

  @Test
  void the_same_question_has_one_tag_however_it_is_asked() throws Exception {
    assertThat(web.get("/api/v1/series?areas=FR,DE&metric=cases").headers().firstValue("ETag"))
        .isEqualTo(web.get("/api/v1/series?group=auto&areas=DE,FR").headers().firstValue("ETag"));
  }

  @Test
  void a_client_that_takes_gzip_gets_it() throws Exception {
    HttpResponse<String> answer = web.get("/api/v1/areas", "Accept-Encoding", "gzip");

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
  }

  @Test
  void the_program_is_ready() throws Exception {
    assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);
  }
}
