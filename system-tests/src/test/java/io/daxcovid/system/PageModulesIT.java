package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page's modules, each tested by a module of {@code page-tests} in the browser that has to run
 * them. Every test there is a test here.
 */
class PageModulesIT {
  @TestFactory
  Stream<DynamicTest> the_pages_modules() {
    try (Chromium chromium = Chromium.launch();
        WatchedPage watched = new WatchedPage(chromium.browser(), 800, 600)) {
      PageFiles.serve(watched.page());
      watched.page().navigate(PageFiles.HOST + "/page-tests/");
      watched.page().waitForFunction("() => window.results");
      List<?> results = (List<?>) watched.page().evaluate("() => window.results");
      assertThat(results).hasSizeGreaterThan(30);
      assertThat(watched.complaints()).isEmpty();
      return results.stream().map(result -> asTest((Map<?, ?>) result)).toList().stream();
    }
  }

  private static DynamicTest asTest(Map<?, ?> result) {
    return DynamicTest.dynamicTest(
        (String) result.get("name"),
        () -> {
          if (result.get("failure") != null) {
            fail((String) result.get("failure"));
          }
        });
  }
}
