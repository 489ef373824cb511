package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view, in both languages and both themes: no finding of axe, nothing wider than it may. */
class AccessIT {
  private static final String RULES =
      "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
          + " 'best-practice']}).then(found => found.violations.flatMap(one => one.nodes.map("
          + "node => one.id + ': ' + node.html + ' ' + node.failureSummary)))";
  private static final List<String> VIEWS =
      List.of("overview", "explore", "lags", "matrix", "why", "data", "runs", "method", "classic");
  private static Chromium chromium;
  private static String axe;

  @BeforeAll
  static void launch() throws IOException {
    chromium = Chromium.launch();
    try (InputStream in = AccessIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  static Stream<Arguments> everyWayToSeeIt() {
    return VIEWS.stream()
        .flatMap(
            view ->
                Stream.of("en", "de")
                    .flatMap(
                        language ->
                            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(theme -> Arguments.of(view, language, theme))));
  }

  @ParameterizedTest
  @MethodSource("everyWayToSeeIt")
  void a_view_has_no_finding(String view, String language, ColorScheme theme) throws IOException {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900, theme)) {
      Page page = open(watched, view, language);
      page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
      page.evaluate(axe);
      assertThat((List<?>) page.evaluate(RULES)).isEmpty();
      assertThat(watched.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("everyWayToSeeIt")
  void a_view_fits_a_small_telephone(String view, String language, ColorScheme theme)
      throws IOException {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 360, 740, theme)) {
      Page page = open(watched, view, language);
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) overflow).intValue()).isNotPositive();
      assertThat(watched.complaints()).isEmpty();
    }
  }

  private static Page open(WatchedPage watched, String view, String language) throws IOException {
    new FakeServer().serve(watched.page());
    return watched.open(PageFiles.HOST + "/?areas=DE,XX&view=" + view + "&lang=" + language);
  }
}
