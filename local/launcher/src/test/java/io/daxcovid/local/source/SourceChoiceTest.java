package io.daxcovid.local.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceChoiceTest {
  @TempDir Path folder;

  @Test
  void without_a_source_the_sample_is_generated_and_marked() throws Exception {
    Sources sources = SourceChoice.of(null, null).resolve(folder.resolve("sample"));
    assertThat(sources.synthetic()).isTrue();
    assertThat(sources.cases()).isRegularFile();
    assertThat(sources.prices()).isDirectory();
  }

  @Test
  void named_files_are_absolute_so_that_a_later_importer_finds_them_from_anywhere()
      throws Exception {
    Path cases = Files.createFile(folder.resolve("cases.csv"));
    Sources sources = SourceChoice.of(cases.toString(), folder.toString()).resolve(folder);
    assertThat(sources).isEqualTo(new Sources(cases, folder, false));
  }

  @Test
  void one_source_alone_would_be_compared_with_invented_figures() {
    assertRefused(folder.toString(), null, "--cases and --prices belong together");
    assertRefused(null, folder.toString(), "--cases and --prices belong together");
  }

  @Test
  void what_cannot_be_read_is_named() throws Exception {
    Path cases = Files.createFile(folder.resolve("cases.csv"));
    assertRefused(folder.resolve("no.csv").toString(), cases.toString(), "no such file or folder");
    assertRefused(folder.toString(), cases.toString(), "is a folder");
    assertRefused("https://example.org/a.csv", cases.toString(), "takes a file for now");
    assertRefused(cases.toString(), "http://example.org/b.csv", "--prices takes a file for now");
  }

  private static void assertRefused(String cases, String prices, String sentence) {
    assertThatThrownBy(() -> SourceChoice.of(cases, prices))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(sentence);
  }
}
