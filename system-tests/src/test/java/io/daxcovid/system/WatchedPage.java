package io.daxcovid.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page that remembers what a person would see only in the developer tools. */
final class WatchedPage implements AutoCloseable {
  private static final String REPORT_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', e =>"
          + " console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))";

  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  WatchedPage(Browser browser, int width, int height) {
    this(browser, width, height, ColorScheme.LIGHT);
  }

  WatchedPage(Browser browser, int width, int height, ColorScheme theme) {
    page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setColorScheme(theme));
    page.addInitScript(REPORT_VIOLATIONS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
  }

  Page page() {
    return page;
  }

  /** Opens the address and waits until the charts are drawn. */
  Page open(String address) {
    page.navigate(address);
    awaitDrawn();
    return page;
  }

  void awaitDrawn() {
    page.waitForSelector("body[data-state=ready]");
  }

  /** Errors, warnings, failed requests and violations of the content security policy. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    page.close();
  }
}
