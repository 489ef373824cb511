package io.daxcovid.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers the page what a test wants; "abort", "never", "503" and "410" are no bodies but what
 * happens instead.
 */
final class FakeServer {
  private static final String API = "/api/v1/";
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  FakeServer() throws IOException {
    try (InputStream in = FakeServer.class.getResourceAsStream("/page-tests/answers.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int space = line.indexOf(' ');
        answers.put(line.substring(0, space), line.substring(space + 1));
      }
    }
  }

  /** By the path below the API; "path?query" where a query has an answer of its own. */
  Map<String, String> answers() {
    return answers;
  }

  void serve(Page page) {
    PageFiles.serve(page);
    page.route("**" + API + "**", this::answer);
  }

  private void answer(Route route) {
    URI address = URI.create(route.request().url());
    String path = address.getPath().substring(API.length());
    String body = answers.getOrDefault(path + "?" + address.getQuery(), answers.get(path));
    switch (body) {
      case "abort" -> route.abort();
      case "never" -> {}
      case "503" -> problem(route, 503, answers.get("problem"));
      case "410" -> problem(route, 410, answers.get("problem-removed"));
      default ->
          route.fulfill(
              new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }
  }

  private static void problem(Route route, int status, String body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/problem+json")
            .setBody(body));
  }
}
