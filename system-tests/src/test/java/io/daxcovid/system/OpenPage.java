package io.daxcovid.system;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page in a browser, opened once and never again: which runs it has drawn of itself. */
final class OpenPage implements AutoCloseable {
  private final Chromium chromium = Chromium.launch();
  private final WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900);
  private final Set<String> runs = new LinkedHashSet<>();

  OpenPage(String address) {
    watched.open(address);
  }

  void look() {
    runs.add(watched.page().locator("body").getAttribute("data-run"));
  }

  /** In the order in which they were seen. */
  List<String> runs() {
    return List.copyOf(runs);
  }

  List<String> complaints() {
    return watched.complaints();
  }

  @Override
  public void close() {
    watched.close();
    chromium.close();
  }
}
