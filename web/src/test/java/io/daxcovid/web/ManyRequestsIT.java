package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.web.client.Subnet;
import io.daxcovid.web.fixture.Contract;
import io.daxcovid.web.fixture.Unconnected;
import io.daxcovid.web.fixture.WebUnderTest;
import io.daxcovid.web.http.HttpConfig;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One client asks again and again, over real HTTP. */
class ManyRequestsIT {
  @Test
  void who_asks_too_often_is_told_when_to_come_back_and_the_probes_are_not() throws Exception {
    try (WebUnderTest web = web(1, List.of())) {
      HttpResponse<String> refused = untilRefused(web, "/api/v1/methodology");

      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(WebUnderTest.parse(refused).get("code").asText()).isEqualTo("too-many-requests");
      Contract contract = Contract.read();
      assertThat(
              contract.violations(contract.problemSchema(), WebUnderTest.parse(refused), "problem"))
          .isEmpty();
      for (int i = 0; i < 20; i++) {
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
      }
      assertThat(web.get("/metrics").body()).contains("dax_web_requests_refused_total");
    }
  }

  @Test
  void behind_no_proxy_another_name_in_the_header_helps_nobody() throws Exception {
    try (WebUnderTest web = web(1, List.of())) {
      int refused = 0;
      for (int i = 0; i < 30; i++) {
        String forwarded = "198.51.100." + i;
        refused +=
            web.get("/api/v1/methodology", "X-Forwarded-For", forwarded).statusCode() == 429
                ? 1
                : 0;
      }
      assertThat(refused).isPositive();
    }
  }

  @Test
  void behind_a_trusted_proxy_each_client_has_his_own_share_and_cannot_make_up_another()
      throws Exception {
    try (WebUnderTest web = web(1, Subnet.list("127.0.0.1"))) {
      untilRefused(web, "/api/v1/methodology", "X-Forwarded-For", "198.51.100.1");

      assertThat(asked(web, "198.51.100.2")).isEqualTo(200);
      assertThat(asked(web, "203.0.113.9, 198.51.100.1")).isEqualTo(429);
    }
  }

  private static int asked(WebUnderTest web, String forwarded) throws Exception {
    return web.get("/api/v1/methodology", "X-Forwarded-For", forwarded).statusCode();
  }

  private static HttpResponse<String> untilRefused(WebUnderTest web, String path, String... headers)
      throws Exception {
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> answer = web.get(path, headers);
      if (answer.statusCode() == 429) {
        return answer;
      }
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    throw new AssertionError("A hundred requests were all answered");
  }

  private static WebUnderTest web(int rate, List<Subnet> proxies) throws Exception {
    return new WebUnderTest(
        Unconnected.web(new HttpConfig("127.0.0.1", 0, rate, proxies)), HttpClient.newHttpClient());
  }
}
