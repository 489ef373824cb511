package io.daxcovid.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed browser, kept from talking to anything but loopback. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch() {
    Optional<Path> executable = executable();
    assumeTrue(executable.isPresent(), "no chromium: install it or set DAX_CHROMIUM");
    Playwright playwright = Playwright.create();
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(executable.orElseThrow())
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--no-first-run"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> executable() {
    Stream<String> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(folder -> folder + "/chromium");
    return Stream.concat(Stream.ofNullable(System.getenv("DAX_CHROMIUM")), onPath)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
