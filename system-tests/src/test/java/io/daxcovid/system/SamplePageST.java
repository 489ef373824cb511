package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer sees: the generated sample, from import to chart, in a real browser. */
class SamplePageST {
  @TempDir static Path folder;
  private static LocalSystem system;
  private static Chromium chromium;
  private static String run;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.launch();
    system = LocalSystem.start(folder.resolve("console.log"));
    run = system.awaitFirstRun();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (system != null) {
      system.close();
    }
  }

  @Test
  void the_page_says_loudly_that_the_sample_is_invented() {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 1500)) {
      Page page = watched.open(system.address());
      assertThat(page.getByTestId("synthetic-banner").isVisible()).isTrue();
      assertThat(page.getByTestId("headline").innerText()).isNotBlank();
      assertThat(page.getByTestId("not-advice").innerText()).containsIgnoringCase("advice");
      assertThat(page.getByTestId("sources").innerText())
          .contains("ECDC")
          .contains(run.substring(0, 10));
      assertThat(watched.complaints()).isEmpty();
    }
  }

  @Test
  void law10_the_coefficient_on_the_page_is_the_one_of_the_api_and_its_run() {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 1500)) {
      Page page = watched.open(system.address() + "/?lag=3");
      JsonNode answer = system.get("/api/v1/correlation?area=DE&lag=3&run=" + run);
      assertThat(answer.path("run").path("id").asText()).isEqualTo(run);
      assertThat(answer.path("run").path("snapshots")).isNotEmpty();
      String shown = page.getByTestId("r").innerText().replace('\u2212', '-');
      assertThat(Double.parseDouble(shown))
          .isCloseTo(answer.path("r").asDouble(), org.assertj.core.data.Offset.offset(0.006));
      assertThat(page.getByTestId("facts").innerText()).contains(answer.path("n").asText());
    }
  }

  @Test
  void law11_what_spark_has_stored_is_what_the_web_computes_to_the_last_bit() {
    int areas = system.get("/api/v1/areas").path("areas").size();
    assertThat(areas).isPositive();
    assertThat(new WholeCube(system::get).agreeing()).isEqualTo(areas * 2 * 3 * 3 * 61);
  }

  @Test
  void controls_change_the_picture_the_address_and_come_back() {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 1500)) {
      Page page = watched.open(system.address());
      String before = page.getByTestId("time-summary").innerText();
      page.getByTestId("metric-deaths").check(new Locator.CheckOptions().setForce(true));
      page.waitForURL(url -> url.contains("deaths"));
      watched.awaitDrawn();
      page.waitForCondition(() -> !page.getByTestId("time-summary").innerText().equals(before));
      page.goBack();
      page.waitForCondition(() -> page.getByTestId("time-summary").innerText().equals(before));
      page.getByTestId("tab-classic").click();
      page.getByTestId("time-note").waitFor();
      page.getByTestId("lang-de").click();
      page.waitForCondition(() -> "de".equals(page.locator("html").getAttribute("lang")));
      assertThat(watched.complaints()).isEmpty();
    }
  }

  /** {@code benchmarks/page.sh} asks for more visits and shows the table. */
  @Test
  void the_first_charts_are_soon_there() throws Exception {
    PageSpeed speed = new PageSpeed(chromium.browser(), system.address());
    for (int visits = 0; visits < Integer.getInteger("dax.page.visits", 1); visits++) {
      speed.visit();
    }
    Files.write(Repository.root().resolve("system-tests/target/page.md"), speed.table());
    assertThat(speed.coldMedian()).as("generous: machines that test are busy").isLessThan(15_000);
  }

  /** {@code -Ddax.pictures=<folder>} puts them where the README looks. */
  @ParameterizedTest
  @CsvSource({
    "page, ?group=week",
    "explore, '?view=explore&areas=DE,FR,IT&shape=mean7&per=1'",
    "lags, ?view=lags",
    "matrix, ?view=matrix&continent=Europe",
    "map, ?view=map",
    "why, ?view=why",
    "data, '?view=data&areas=DE,FR,IT'",
    "runs, ?view=runs",
    "method, ?view=method"
  })
  void the_pictures_of_the_documents_are_taken_by_this_test(String name, String query)
      throws Exception {
    Path built = Repository.root().resolve("system-tests/target/pictures");
    Path folder = Path.of(System.getProperty("dax.pictures", built.toString()));
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900)) {
      Page page = watched.open(system.address() + "/" + query);
      Path picture = folder.resolve(name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
      assertThat(picture).isNotEmptyFile();
      assertThat(watched.complaints()).isEmpty();
    }
  }

  @Test
  void nothing_overflows_on_a_small_telephone() {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 360, 740)) {
      Page page = watched.open(system.address());
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) overflow).intValue()).isNotPositive();
      assertThat(watched.complaints()).isEmpty();
    }
  }
}
