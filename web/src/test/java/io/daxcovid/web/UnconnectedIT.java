package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.local.testing.Monitoring;
import io.daxcovid.web.fixture.Contract;
import io.daxcovid.web.fixture.Unconnected;
import io.daxcovid.web.fixture.WebUnderTest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program answers without a database. */
class UnconnectedIT {
  private static WebUnderTest web;

  @BeforeAll
  static void start() throws Exception {
    web = Unconnected.overHttp();
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/meta",
        "/api/v1/areas",
        "/api/v1/correlation?area=DE",
        "/api/v1/runs",
        "/api/v1/pipelines"
      })
  void law7_without_the_database_the_answer_is_a_problem_and_not_a_stack_trace(String path)
      throws Exception {
    HttpResponse<String> answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(WebUnderTest.parse(answer).get("code").asText()).isEqualTo("database-unavailable");
    assertThat(answer.body()).doesNotContain("Exception", "jdbc", "at io.", "127.0.0.1");
  }

  @Test
  void law12_no_secret_leaves_in_any_answer() throws Exception {
    for (String path : new String[] {"/api/v1/meta", "/metrics", "/health/ready", "/api/v1/x"}) {
      HttpResponse<String> answer = web.get(path);
      assertThat(answer.body() + answer.headers()).doesNotContain(Unconnected.PASSWORD);
    }
  }

  @Test
  void only_the_page_that_is_made_for_frames_may_stand_in_one() throws Exception {
    HttpResponse<String> page = web.get("/");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(policy(page)).endsWith("frame-ancestors 'none'");

    HttpResponse<String> embedded = web.get("/embed?view=lags");
    assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(policy(embedded))
        .endsWith("frame-ancestors *")
        .startsWith(policy(page).replace("frame-ancestors 'none'", ""))
        .doesNotContain("unsafe");
    assertThat(embedded.body()).isEqualTo(page.body());
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/series?area=DE, area|areas, did you mean 'areas'?",
    "/api/v1/series?areas=DE&metirc=cases, metirc, did you mean 'metric'?",
    "/api/v1/correlation?area=DE&method=kendal, method, did you mean 'kendall'?",
    "/api/v1/correlation?area=DE&lag=99, lag, 99 is not within -30..30",
    "/api/v1/correlation?area=DE&lag=two, lag, not a whole number",
    "/api/v1/correlation/lags?area=DE&lags=5..1, lags, must rise",
    "/api/v1/index?from=2020-02-30, from, not a date",
    "/api/v1/index?from=2020-03-02&to=2020-03-01, from, is after",
    "/api/v1/index?kind=referense, kind, did you mean 'reference'?",
    "/api/v1/areas?run=latest, run, Not a run id",
    "/api/v1/areas?pipeline=nonsense, pipeline, namespace/name",
    "/api/v1/runs/nonsense, id, Not a run id",
    "/api/v1/runs?limit=1&limit=2, limit, more than once"
  })
  void a_wrong_parameter_is_named_with_what_to_write_instead(
      String path, String parameters, String words) throws Exception {
    HttpResponse<String> answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = WebUnderTest.parse(answer);
    assertThat(problem.get("errors").findValuesAsText("parameter"))
        .containsExactly(parameters.split("\\|"));
    assertThat(problem.get("detail").asText()).contains(words);
    Contract contract = Contract.read();
    assertThat(contract.violations(contract.problemSchema(), problem, "problem")).isEmpty();
  }

  @Test
  void markup_in_a_parameter_stays_inside_json() throws Exception {
    HttpResponse<String> answer = web.get("/api/v1/index?kind=%3Cscript%3Ealert(1)%3C%2Fscript%3E");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothing_but_reading_is_answered(String method) throws Exception {
    HttpResponse<String> answer = web.send(method, "/api/v1/meta");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    assertThat(WebUnderTest.parse(answer).get("code").asText()).isEqualTo("method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/page/no.js", "/page/../openapi.yaml"})
  void what_is_not_there_is_a_problem_too(String path) throws Exception {
    HttpResponse<String> answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(WebUnderTest.parse(answer).get("code").asText()).isEqualTo("not-found");
  }

  @Test
  void an_answer_that_nobody_accepts_is_refused_before_any_work() throws Exception {
    HttpResponse<String> answer = web.get("/api/v1/areas", "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
  }

  @Test
  void the_process_is_live_but_not_ready() throws Exception {
    assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(Monitoring.missing("dax_web_", web.get("/metrics").body())).isEmpty();
  }

  @Test
  void every_file_of_the_page_is_served_with_a_strict_policy_and_a_tag() throws Exception {
    for (String path :
        new String[] {"/", "/api", "/page/app.js", "/page/style.css", "/lib/echarts.js"}) {
      HttpResponse<String> first = web.get(path);
      assertThat(first.statusCode()).as(path).isEqualTo(200);
      String policy = first.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertThat(policy).startsWith("default-src 'self';").doesNotContain("unsafe");
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(web.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void a_head_request_has_the_headers_of_a_get_and_no_body() throws Exception {
    HttpResponse<String> head = web.send("HEAD", "/page/style.css");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isEqualTo(web.get("/page/style.css").body().length());
  }

  @Test
  void the_page_has_no_inline_script_or_style() throws Exception {
    String page = web.get("/").body().toLowerCase(Locale.ROOT);

    assertThat(page).doesNotContain("<style", " style=", " onclick=", "javascript:", "http://");
    assertThat(page.replaceAll("<script[^>]* src=\"/page/[a-z]+[.]js\"></script>", ""))
        .doesNotContain("<script");
  }
}
