package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frame of views: tabs, addresses, focus, titles. */
class ViewsIT {
  private static Chromium chromium;
  private FakeServer server;
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
    server = new FakeServer();
    watched = new WatchedPage(chromium.browser(), 1280, 900);
    page = watched.page();
    server.serve(page);
  }

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void a_tab_is_a_link_that_keeps_what_is_chosen_and_back_works() {
    watched.open(PageFiles.HOST + "/?metric=deaths");
    assertThat(page.getByTestId("tab-classic").getAttribute("href"))
        .isEqualTo("/?metric=deaths&view=classic");

    page.getByTestId("tab-classic").click();
    page.waitForURL(PageFiles.HOST + "/?metric=deaths&view=classic");
    current("classic");
    assertThat(page.title()).isEqualTo("Classic – DAX vs COVID");
    assertThat(page.getByTestId("time-note").isVisible()).isTrue();

    page.goBack();
    current("overview");
    assertThat(page.url()).isEqualTo(PageFiles.HOST + "/?metric=deaths");
    assertThat(page.title()).isEqualTo("DAX vs COVID");
    assertThat(page.getByTestId("time-note").isVisible()).isFalse();
    assertThat(watched.complaints()).isEmpty();
  }

  @Test
  void another_view_takes_the_focus_to_its_heading() {
    watched.open(PageFiles.HOST + "/");
    page.getByTestId("tab-classic").focus();
    page.keyboard().press("Enter");
    current("classic");
    page.waitForFunction("() => document.activeElement.id === 'finding'");
  }

  @Test
  void the_arrow_keys_walk_through_a_chart_and_say_what_is_there() {
    watched.open(PageFiles.HOST + "/");
    page.getByTestId("lag-chart").focus();
    page.keyboard().press("End");
    assertThat(page.getByTestId("live").textContent()).contains("cases lead by 14 trading days");
    page.keyboard().press("ArrowLeft");
    assertThat(page.getByTestId("live").textContent()).contains("cases lead by 13 trading days");
    page.keyboard().press("Enter");
    page.waitForURL(PageFiles.HOST + "/?lag=13");
  }

  @Test
  void a_link_to_one_result_says_so_and_leads_to_the_newest() {
    watched.open(PageFiles.HOST + "/?run=0000000000000000000a");
    assertThat(page.getByTestId("pinned").innerText()).contains("0000000000", "6 Mar 2020");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show the newest result"))
        .click();
    watched.awaitDrawn();
    assertThat(page.getByTestId("pinned").isVisible()).isFalse();
    assertThat(page.getByTestId("permalink").getAttribute("href"))
        .isEqualTo("/?run=0000000000000000000a");
  }

  @Test
  void a_link_to_a_result_that_is_not_kept_says_so_and_offers_the_newest() {
    server.answers().put("meta?run=0000000000000000000f", "410");
    page.navigate(PageFiles.HOST + "/?run=0000000000000000000f");
    page.waitForSelector("body[data-state=error]");
    assertThat(page.getByTestId("notice").innerText())
        .contains("0000000000000000000f", "not kept any more");

    page.getByTestId("newest").click();
    watched.awaitDrawn();
    assertThat(page.url()).isEqualTo(PageFiles.HOST + "/");
  }

  @Test
  void the_matrix_is_walked_through_by_keyboard_and_leads_to_the_lags() {
    watched.open(PageFiles.HOST + "/?view=matrix&sort=name");
    page.locator("[role=gridcell][tabindex='0']").focus();
    page.keyboard().press("Home");
    page.keyboard().press("ArrowRight");
    assertThat(page.getByTestId("matrix-readout").innerText())
        .contains("<img src=x", "the index leads by 13", "q 0.");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Control+End");
    assertThat(page.getByTestId("matrix-readout").innerText())
        .contains("Germany", "no day has both values");
    assertThat(page.locator("[role=gridcell][tabindex='0']").count()).isEqualTo(1);
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    page.waitForURL(PageFiles.HOST + "/?view=lags&lag=13&sort=name");
    current("lags");
    assertThat(page.getByTestId("scatter-summary").innerText()).contains("5 pairs");
    assertThat(watched.complaints()).isEmpty();
  }

  @Test
  void the_lineage_leads_from_the_page_to_the_source_and_no_address_becomes_a_script() {
    watched.open(PageFiles.HOST + "/?view=runs");
    assertThat(page.getByTestId("lineage").innerText())
        .contains("0000000000000000000a", "Load 12, 58 rows", "ecdc-cases-1", "SHA-256 000")
        .doesNotContain("secret/folder");
    assertThat(page.getByTestId("lineage").locator("a").all())
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("https://"));
    assertThat(page.locator("img").count()).isZero();
    assertThat(page.getByTestId("ledger").innerText()).contains("failed", "published");

    page.getByTestId("ledger").getByRole(AriaRole.BUTTON).click();
    page.waitForURL(url -> url.contains("run=0000000000000000000d"));
  }

  @Test
  void the_method_is_told_with_the_numbers_that_the_server_computes_with() {
    String told = server.answers().get("methodology");
    server.answers().put("methodology", told.replace("_PAIRS\": 20", "_PAIRS\": 23"));
    watched.open(PageFiles.HOST + "/?view=method");
    assertThat(page.getByTestId("method-sure").innerText()).contains("Below 23 pairs");
    assertThat(page.locator("#method").innerText()).doesNotContain("{");
    assertThat(page.getByTestId("constants").innerText()).contains("1.959963984540054");
  }

  @Test
  void a_view_whose_answer_fails_says_so_and_leaves_the_one_before() {
    watched.open(PageFiles.HOST + "/");
    server.answers().put("correlation/matrix", "503");
    page.getByTestId("tab-matrix").click();
    page.getByTestId("notice").waitFor();
    assertThat(page.getByTestId("notice").innerText()).contains("The database does not answer");
    assertThat(page.getByTestId("headline").isVisible()).isTrue();
  }

  private void current(String view) {
    page.waitForSelector("[data-testid=tab-" + view + "][aria-current=page]");
    page.waitForSelector("body:not(.busy)");
  }
}
