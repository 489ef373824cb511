package io.daxcovid.web.page;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each module that a browser learns of only from another one costs the first visit a round trip.
 */
class PreloadTest {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?'(\\.{1,2}/[^']+)';");
  private static final Pattern PRELOAD =
      Pattern.compile("<link rel=\"modulepreload\" href=\"/page/([^\"]+)\">");

  @Test
  void the_page_names_all_modules_of_the_first_view_and_no_other() throws Exception {
    Path page = Path.of(PreloadTest.class.getResource("/page/index.html").toURI()).getParent();
    Set<String> named =
        PRELOAD
            .matcher(Files.readString(page.resolve("index.html")))
            .results()
            .map(found -> found.group(1))
            .collect(toCollection(TreeSet::new));

    assertThat(named).isEqualTo(reached(page, List.of("app.js", "overview.js")));
  }

  private static Set<String> reached(Path page, List<String> from) throws IOException {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      String module = next.pop();
      if (seen.add(module)) {
        Path file = page.resolve(module);
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .map(found -> file.resolveSibling(found.group(1)).normalize())
            .forEach(imported -> next.add(page.relativize(imported).toString()));
      }
    }
    return seen;
  }
}
