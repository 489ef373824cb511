package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A view in a page of somebody else's. */
class EmbedIT {
  private static final String OLD = "0000000000000000000a";
  private static final String NEW = "0000000000000000000b";
  private static final String ELSEWHERE = "http://blog.test/";
  private static Chromium chromium;

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

  @Test
  void the_snippet_that_the_page_gives_shows_the_view_elsewhere_and_changes_over_by_itself()
      throws Exception {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1000, 900)) {
      Page page = watched.page();
      FakeServer server = new FakeServer();
      server.serve(page);
      watched.open(PageFiles.HOST + "/?view=lags&lag=3");
      page.getByTestId("embed").click();
      String snippet = page.getByTestId("snippet").inputValue();
      assertThat(snippet).contains("/embed?view=lags&amp;lag=3&amp;lang=en");
      page.getByTestId("embed-pinned").check();
      assertThat(page.getByTestId("snippet").inputValue()).contains("run=" + OLD);

      page.route(ELSEWHERE, route -> route.fulfill(around(snippet)));
      page.navigate(ELSEWHERE);
      FrameLocator frame = page.frameLocator("iframe");
      frame.locator("body[data-run='" + OLD + "']").waitFor();
      assertThat(frame.getByTestId("scatter-summary").innerText()).contains("5 pairs");
      assertThat(frame.getByTestId("tabs").isVisible()).isFalse();
      assertThat(frame.getByTestId("controls").isVisible()).isFalse();
      assertThat(frame.getByTestId("footer").innerText()).contains("ECDC", "not causing");
      assertThat(frame.getByTestId("whole").getAttribute("href"))
          .isEqualTo("/?view=lags&lag=3&lang=en");

      server.answers().replaceAll((path, body) -> body.replace(OLD, NEW));
      server.answers().put("runs/" + NEW, server.answers().get("runs/" + OLD));
      frame.locator("body[data-run='" + NEW + "']").waitFor();
      assertThat(watched.complaints()).isEmpty();
    }
  }

  private static Route.FulfillOptions around(String snippet) {
    return new Route.FulfillOptions()
        .setContentType("text/html; charset=utf-8")
        .setBody("<!doctype html><title>A blog</title><p>As others see it:</p>" + snippet);
  }
}
