package io.daxcovid.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The section of docs/configuration.md that is made from the settings of a program. */
public final class ReferencePage {
  /** A program's tests run in its module's folder, which may be below another one. */
  private static final String PAGE = "docs/configuration.md";

  private ReferencePage() {}

  /** Fails when the page is not current; with {@code -Ddax.docs=write} it makes it so instead. */
  public static void check(Program program) throws IOException {
    Path page = find(Path.of("").toAbsolutePath());
    String text = Files.readString(page);
    String begin = "<!-- settings of the %s: generated -->\n".formatted(program.name());
    String end = "<!-- end -->";
    int from = text.indexOf(begin);
    assertThat(from).as("%s has the line %s", page, begin.strip()).isNotNegative();
    from += begin.length();
    int to = text.indexOf(end, from);
    String table = ReferenceTable.of(program);
    if ("write".equals(System.getProperty("dax.docs"))) {
      Files.writeString(page, text.substring(0, from) + table + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to))
        .as(
            "%s is not what the settings of the %s say; to write it anew: ./mvnw -pl settings,%s -am test"
                + " -Dtest='*SettingsReferenceTest' -Dsurefire.failIfNoSpecifiedTests=false -Ddax.docs=write",
            PAGE, program.name(), module(page))
        .isEqualTo(table);
  }

  private static Path module(Path page) {
    return page.getParent().getParent().relativize(Path.of("").toAbsolutePath());
  }

  private static Path find(Path folder) {
    Path page = folder.resolve(PAGE);
    return Files.exists(page) ? page : find(folder.getParent());
  }
}
