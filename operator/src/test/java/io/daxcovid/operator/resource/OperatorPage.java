package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.kube.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/operator.md, of which some parts are generated. */
public final class OperatorPage {
  static final Path FILE = Manifests.root().resolve("docs/operator.md");
  private static final String END = "<!-- end -->";

  private OperatorPage() {}

  /**
   * Fails when the part is not current; with {@code -Ddax.docs=write} it makes it so instead.
   *
   * @param test that generates it
   */
  public static void check(String part, String current, Class<?> test) throws IOException {
    String text = Manifests.text(FILE);
    String begin = "<!-- %s: generated -->\n".formatted(part);
    int from = text.indexOf(begin);
    assertThat(from).as("docs/operator.md has the line %s", begin.strip()).isNotNegative();
    from += begin.length();
    int to = text.indexOf(END, from);
    if ("write".equals(System.getProperty("dax.docs"))) {
      Files.writeString(FILE, text.substring(0, from) + current + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to))
        .as(
            "%s of docs/operator.md are not current; to write them anew: ./mvnw -pl operator -am verify"
                + " -Dtest=%2$s -Dit.test=%2$s -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dfailsafe.failIfNoSpecifiedTests=false -Ddax.docs=write",
            part, test.getSimpleName())
        .isEqualTo(current);
  }
}
