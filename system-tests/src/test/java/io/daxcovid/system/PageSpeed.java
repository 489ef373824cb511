package io.daxcovid.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a person waits for the page, as the browser itself counts it. */
final class PageSpeed {
  /** Notes when the page says that its charts are drawn, what moved, and what every press took. */
  private static final String WATCH =
      """
      window.speed = { drawn: 0, moved: 0, presses: [] };
      new MutationObserver(() => {
        if (!speed.drawn && document.body?.dataset.state === 'ready') speed.drawn = performance.now();
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) if (!one.hadRecentInput) speed.moved += one.value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) if (one.interactionId) speed.presses.push(one.duration);
      }).observe({ type: 'event', buffered: true, durationThreshold: 16 });
      """;

  private final Browser browser;
  private final String address;
  private final List<Double> cold = new ArrayList<>();
  private final List<Double> warm = new ArrayList<>();
  private final List<Double> presses = new ArrayList<>();
  private double moved;

  PageSpeed(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** A first visit, a second one, and what a person presses then. */
  void visit() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = context.newPage();
      page.addInitScript(WATCH);
      page.navigate(address);
      cold.add(drawn(page));
      page.reload();
      warm.add(drawn(page));
      press(page);
    }
  }

  private void press(Page page) {
    page.getByTestId("lag").focus();
    for (int presses = 0; presses < 3; presses++) {
      page.keyboard().press("ArrowRight");
    }
    page.getByTestId("lag-chart").focus();
    page.keyboard().press("End");
    page.keyboard().press("ArrowLeft");
    page.getByTestId("theme").selectOption("dark");
    for (String view : List.of("matrix", "why", "overview")) {
      page.getByTestId("tab-" + view).click();
      page.waitForSelector("[data-testid=tab-" + view + "][aria-current=page]");
      page.waitForSelector("body:not(.busy)");
    }
    // Reported with the frame after the next.
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
            + " setTimeout(done, 50))))");
    Object all = ((Map<?, ?>) page.evaluate("() => speed")).get("presses");
    ((List<?>) all).forEach(one -> presses.add(((Number) one).doubleValue()));
  }

  private double drawn(Page page) {
    page.waitForSelector("body[data-state=ready]");
    Map<?, ?> speed = (Map<?, ?>) page.evaluate("() => speed");
    moved = Math.max(moved, ((Number) speed.get("moved")).doubleValue());
    return ((Number) speed.get("drawn")).doubleValue();
  }

  double coldMedian() {
    return median(cold);
  }

  List<String> table() {
    return List.of(
        line(
            "first visit, until all charts are drawn, median of " + cold.size(),
            "%.0f ms",
            median(cold)),
        line("the same, slowest", "%.0f ms", max(cold)),
        line("second visit, median", "%.0f ms", median(warm)),
        line("layout shift of the worst visit (up to 0.1 is called good)", "%.3f", moved),
        line(
            "a press until the next picture, median of " + presses.size() + " above 16 ms",
            "%.0f ms",
            median(presses)),
        line("the same, slowest", "%.0f ms", max(presses)));
  }

  private static String line(String what, String format, double value) {
    return "| " + what + " | " + String.format(Locale.ROOT, format, value) + " |";
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static double max(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
