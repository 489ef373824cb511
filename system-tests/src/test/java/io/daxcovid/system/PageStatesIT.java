package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page between loading and result, with a server that answers what the test wants. */
class PageStatesIT {
  private static final String OLD = "0000000000000000000a";
  private static final String NEW = "0000000000000000000b";
  private static final String TOPS =
      "() => ['tabs', 'controls', 'time', 'lag-card', 'coefficient-title', 'top-title'].map("
          + "id => Math.round((document.getElementById(id)).getBoundingClientRect().top))";
  private static final String JUMPS =
      "window.jumps = 0; new PerformanceObserver(list => list.getEntries().forEach(one =>"
          + " { window.jumps += one.value })).observe({type: 'layout-shift', buffered: true})";
  private static Chromium chromium;
  private Map<String, String> answers;
  private WatchedPage watched;
  private Page page;

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    FakeServer server = new FakeServer();
    answers = server.answers();
    watched = new WatchedPage(chromium.browser(), 1280, 900);
    page = watched.page();
    server.serve(page);
  }

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void before_the_first_result_the_page_says_why_and_shows_it_as_soon_as_it_is_there() {
    String ready = answers.put("meta", answers.get("meta-empty"));
    navigate("empty");
    assertThat(page.getByTestId("no-data").innerText()).contains("fse-prices is missing");
    assertThat(page.locator("#content").isVisible()).isFalse();

    answers.put("meta", ready);
    state("ready");
    assertThat(page.getByTestId("no-data").isVisible()).isFalse();
  }

  @Test
  void a_server_that_fails_at_first_is_asked_again() {
    String ready = answers.put("meta", "503");
    navigate("error");
    assertThat(page.getByTestId("notice").innerText()).contains("The database does not answer");

    answers.put("meta", ready);
    page.getByTestId("retry").click();
    state("ready");
    page.getByTestId("notice").waitFor(hidden());
  }

  @Test
  void a_result_stays_on_the_page_while_the_server_is_away_and_is_marked_as_old() {
    navigate("ready");
    String headline = page.getByTestId("headline").innerText();
    String ready = answers.put("meta", "abort");
    page.waitForSelector("body[data-stale=true]");
    assertThat(page.getByTestId("notice").innerText()).contains("last known result");
    assertThat(page.getByTestId("headline").innerText()).isEqualTo(headline);

    answers.put("meta", ready);
    page.waitForSelector("body:not([data-stale])");
    assertThat(page.getByTestId("notice").isVisible()).isFalse();
  }

  @Test
  void a_new_result_takes_the_place_of_the_old_one_as_a_whole() {
    navigate("ready");
    assertThat(page.locator("body").getAttribute("data-run")).isEqualTo(OLD);

    answers.replaceAll((path, body) -> body.replace(OLD, NEW));
    page.waitForSelector("body[data-run='" + NEW + "']");
    assertThat(page.getByTestId("run-id").innerText()).isEqualTo(NEW);
    assertThat(watched.complaints()).isEmpty();
  }

  @Test
  void a_server_that_has_not_heard_of_the_newest_result_takes_nobody_back_to_the_one_before() {
    navigate("ready");
    String old = answers.get("meta");
    answers.replaceAll((path, body) -> body.replace(OLD, NEW));
    answers.computeIfPresent("meta", (path, body) -> body.replace("12-14T10:06", "12-14T11:06"));
    page.waitForSelector("body[data-run='" + NEW + "']");

    answers.put("meta", old);
    for (int polls = 0; polls < 2; polls++) {
      page.waitForResponse("**/meta*", () -> {});
    }
    assertThat(page.locator("body").getAttribute("data-run")).isEqualTo(NEW);
    assertThat(page.getByTestId("run-id").innerText()).isEqualTo(NEW);
  }

  @Test
  void what_is_invented_closed_held_back_or_unheard_of_is_said_above_everything_else() {
    answers.computeIfPresent("meta", (path, body) -> badDay(body));
    navigate("ready");
    assertThat(page.getByTestId("synthetic-banner").innerText()).contains("Invented figures");
    assertThat(page.getByTestId("age").innerText())
        .contains("importer last heard of", "case figures: closed archive")
        .contains("newer prices wait for a person");
    assertThat(page.getByTestId("footer").innerText())
        .contains("A file with 3 rows.", "importer accept p-1");
  }

  @Test
  void while_the_server_takes_its_time_the_skeleton_has_the_places_of_what_comes() {
    page.addInitScript(JUMPS);
    String lags = answers.put("correlation/lags", "never");
    page.navigate(PageFiles.HOST + "/");
    page.waitForSelector("body[data-state=loading] #tabs a");
    Object before = page.evaluate(TOPS);
    assertThat(moving()).isPositive();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(moving()).isZero();

    answers.put("correlation/lags", lags);
    navigate("ready");
    assertThat(page.evaluate(TOPS)).isEqualTo(before);
    assertThat(((Number) page.evaluate("() => jumps")).doubleValue())
        .as("layout shift")
        .isLessThan(0.1);
  }

  private int moving() {
    return ((Number) page.evaluate("document.getAnimations().length")).intValue();
  }

  /** The sample, a closed archive of cases, prices held back, and no word from the importer. */
  private static String badDay(String meta) {
    String datasets =
        "[{'dataset': 'ecdc-cases', 'checkedAt': '2020-12-14T11:00:00Z', 'lastSuccessAt':"
            + " '2020-12-14T11:00:00Z', 'archived': true, 'sources': [], 'carriedOver': [],"
            + " 'quarantined': []}, {'dataset': 'fse-prices', 'checkedAt': '2020-12-14T11:00:00Z',"
            + " 'lastSuccessAt': '2020-12-14T10:00:00Z', 'archived': false, 'sources': [],"
            + " 'carriedOver': [], 'quarantined': [{'id': 'p-1', 'since': '2020-12-14T11:00:00Z',"
            + " 'reason': 'A file with 3 rows.', 'releaseCommand': 'importer accept p-1'}]}]";
    return meta.replaceFirst("\"synthetic\": false", "\"synthetic\": true")
        .replace("\"connected\": true", "\"connected\": false")
        .replace("\"lastContact\": null", "\"lastContact\": \"2020-12-14T11:00:00Z\"")
        .replaceFirst(
            "\"datasets\": \\[.*?\\], \"controller\"", "\"datasets\": DATASETS, \"controller\"")
        .replace("DATASETS", datasets.replace('\'', '"'));
  }

  @Test
  void a_hostile_area_name_and_a_hostile_message_stay_text() {
    navigate("ready");
    page.getByTestId("area-search").click();
    page.getByTestId("area-option-XX").click();
    page.getByTestId("chip-XX").waitFor();
    assertThat(page.getByTestId("chip-XX").innerText()).contains("<img src=x");
    assertThat(page.getByTestId("sources").innerText()).contains("<img src=y");
    assertThat(page.locator("img").count()).isZero();
    assertThat(page.evaluate("() => window.hurt === undefined")).isEqualTo(true);
    assertThat(watched.complaints()).isEmpty();
  }

  private void navigate(String state) {
    page.navigate(PageFiles.HOST + "/");
    state(state);
  }

  private void state(String state) {
    page.waitForSelector("body[data-state=" + state + "]");
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
