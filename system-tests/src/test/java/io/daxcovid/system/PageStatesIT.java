package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
