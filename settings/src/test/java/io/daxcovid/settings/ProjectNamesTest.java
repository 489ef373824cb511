package io.daxcovid.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of all variables is what programs and scripts really read, no more and no less. */
class ProjectNamesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern NAME = Pattern.compile("\\bDAX_[A-Z][A-Z0-9_]*[A-Z0-9]");
  private static final Set<String> SKIPPED = Set.of("target", ".git", "settings", "test");

  @Test
  void every_variable_that_a_program_or_script_mentions_is_known() throws Exception {
    assertThat(mentioned().stream().filter(name -> !ProjectNames.contains(name)))
        .as("add them to ProjectNames, so that no program refuses to inherit them")
        .isEmpty();
  }

  @Test
  void no_name_is_kept_that_nobody_mentions() throws Exception {
    Set<String> mentioned = mentioned();
    mentioned.add(SettingsFile.NAME);
    assertThat(ProjectNames.all().stream().filter(name -> !mentioned.contains(name))).isEmpty();
  }

  private static Set<String> mentioned() throws IOException {
    return below(ROOT)
        .filter(ProjectNamesTest::isRead)
        .flatMap(ProjectNamesTest::names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> below(Path folder) throws IOException {
    List<Path> children;
    try (Stream<Path> list = Files.list(folder)) {
      children = list.toList();
    }
    Stream<Path> files = children.stream().filter(Files::isRegularFile);
    for (Path child : children) {
      if (Files.isDirectory(child) && !SKIPPED.contains(child.getFileName().toString())) {
        files = Stream.concat(files, below(child));
      }
    }
    return files;
  }

  private static boolean isRead(Path file) {
    String path = ROOT.relativize(file).toString();
    return path.matches(
            "(install/(preflight/)?)?[^/]*\\.sh|\\.ci/.*|benchmarks/.*\\.(sh|java)|.*/src/main/.*\\.java")
        || path.matches(".*/src/main/resources/.*(\\.xml|\\.properties|spark-submit)");
  }

  private static Stream<String> names(Path file) {
    try {
      return NAME.matcher(Files.readString(file)).results().map(MatchResult::group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
