package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of the design that the importer has to keep, and the tests that bear their numbers. */
class LawNumbersTest {
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern TEST = Pattern.compile("\\bvoid law(\\d+)_\\w+\\(");

  @Test
  void every_law_of_the_importer_has_tests_both_pure_and_on_real_parts() throws IOException {
    assertThat(laws("Test.java")).contains(5, 6, 7, 9, 12);
    assertThat(laws("IT.java")).contains(5, 6, 7, 9, 10);
  }

  private static Set<Integer> laws(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .flatMap(file -> TEST.matcher(read(file)).results())
          .map(LawNumbersTest::number)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static int number(MatchResult test) {
    return Integer.parseInt(test.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
