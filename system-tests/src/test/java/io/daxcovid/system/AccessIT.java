package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view, in both languages and both themes: no finding of axe, nothing wider than the window.
 * One page goes from view to view, as a person does.
 */
class AccessIT {
  private static final String RULES =
      "() => axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',"
          + " 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found =>"
          + " found.violations.flatMap(one => one.nodes.map("
          + "node => one.id + ': ' + node.html + ' ' + node.failureSummary)))";
  private static final String WIDER =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final Page.WaitForFunctionOptions PATIENCE =
      new Page.WaitForFunctionOptions().setTimeout(3_000);
  private static final String CUT_TEXT =
      "() => [...document.querySelectorAll('button, select, .tabs a, h1, h2, p, legend, label')]"
          + ".filter(one => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)"
          + ".map(one => one.outerHTML.slice(0, 120))";
  private static Chromium chromium;
  private static String axe;
  private static List<String> views;

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

  /** A small telephone, and a window of 1280 by 1024 at 200 %. */
  @ParameterizedTest
  @CsvSource({"en, LIGHT", "en, DARK", "de, LIGHT", "de, DARK"})
  void every_view_has_no_finding_and_fits_a_small_telephone_and_a_doubled_window(
      String language, ColorScheme theme) throws IOException {
    List<String> findings = new ArrayList<>();
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900, theme)) {
      Page page = open(watched, language);
      page.evaluate(axe);
      for (String view : views) {
        go(page, view);
        page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        ((List<?>) page.evaluate(RULES)).forEach(one -> findings.add(view + ": " + one));
        fits(page, view, 640, 512, findings);
        fits(page, view, 360, 740, findings);
        page.setViewportSize(1280, 900);
      }
      assertThat(findings).isEmpty();
      assertThat(watched.complaints()).isEmpty();
    }
  }

  @Test
  void letters_of_twice_the_size_are_neither_cut_nor_wider_than_the_window() throws IOException {
    List<String> findings = new ArrayList<>();
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900)) {
      Page page = open(watched, "de");
      page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
      for (String view : views) {
        go(page, view);
        fits(page, view, 1280, 900, findings);
        ((List<?>) page.evaluate(CUT_TEXT)).forEach(one -> findings.add(view + " cuts " + one));
      }
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void on_paper_a_view_is_light_within_the_sheet_and_without_what_nobody_can_press()
      throws IOException {
    List<String> findings = new ArrayList<>();
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900, ColorScheme.DARK)) {
      Page page = open(watched, "de");
      for (String view : views) {
        go(page, view);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        // A4 without its margins.
        fits(page, view, 718, 1000, findings);
        assertThat(page.getByTestId("tabs").isVisible()).isFalse();
        assertThat(page.getByTestId("controls").isVisible()).isFalse();
        assertThat(page.locator(".files:visible").count()).isZero();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            .isEqualTo("rgb(255, 255, 255)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1280, 900);
      }
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void the_theme_is_chosen_by_hand_remembered_and_given_back_to_the_system() throws IOException {
    try (WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900)) {
      Page page = open(watched, "en");
      assertThat(paper(page)).isEqualTo("rgb(245, 244, 240)");
      page.getByTestId("theme").selectOption("dark");
      assertThat(paper(page)).isEqualTo("rgb(17, 22, 29)");
      page.reload();
      watched.awaitDrawn();
      assertThat(paper(page)).isEqualTo("rgb(17, 22, 29)");
      assertThat(page.getByTestId("theme").inputValue()).isEqualTo("dark");
      page.getByTestId("theme").selectOption("");
      assertThat(paper(page)).isEqualTo("rgb(245, 244, 240)");
      assertThat(watched.complaints()).isEmpty();
    }
  }

  private static String paper(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private static Page open(WatchedPage watched, String language) throws IOException {
    new FakeServer().serve(watched.page());
    Page page = watched.open(PageFiles.HOST + "/?areas=DE,XX&lang=" + language);
    views =
        page.locator("#tabs a").all().stream()
            .map(tab -> tab.getAttribute("data-testid").substring("tab-".length()))
            .toList();
    assertThat(views).hasSizeGreaterThan(9).contains("overview", "map");
    return page;
  }

  private static void go(Page page, String view) {
    page.getByTestId("tab-" + view).click();
    page.waitForSelector("[data-testid=tab-" + view + "][aria-current=page]");
    page.waitForSelector("body:not(.busy)");
  }

  private static void fits(Page page, String view, int width, int height, List<String> findings) {
    page.setViewportSize(width, height);
    try {
      // Charts follow their boxes a moment later.
      page.waitForFunction("() => " + WIDER + " < 1", null, PATIENCE);
    } catch (TimeoutError e) {
      findings.add("%s is %s px too wide for %d px".formatted(view, page.evaluate(WIDER), width));
    }
  }
}
