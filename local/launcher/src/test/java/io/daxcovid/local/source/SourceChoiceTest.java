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
    Sources sources = SourceChoice.of(null, null, false).resolve(folder.resolve("sample"));
    assertThat(sources.synthetic()).isTrue();
    assertThat(Path.of(sources.cases())).isRegularFile();
    assertThat(Path.of(sources.prices())).isDirectory();
  }

  @Test
  void named_files_are_absolute_so_that_a_later_importer_finds_them_from_anywhere()
      throws Exception {
    Path cases = Files.createFile(folder.resolve("cases.csv"));
    Sources sources = resolve(cases.toString(), folder.toString());
    assertThat(sources).isEqualTo(new Sources(cases.toString(), folder.toString(), false));
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
    assertRefused("htp://example.org/a.csv", cases.toString(), "no kind of source 'htp:'");
    assertRefused("replay:" + cases, cases.toString(), "a replay names its first day");
    assertRefused("replay:no.csv?from=2020-03-01", cases.toString(), "no such file or folder");
  }

  @Test
  void what_is_no_path_is_left_to_the_importer() throws Exception {
    String url = "https://example.org/a.csv?x=1";
    assertThat(resolve(url, "yahoo:^GDAXI,SAP"))
        .isEqualTo(new Sources(url, "yahoo:^GDAXI,SAP", false));
  }

  @Test
  void a_replayed_file_is_absolute_too() throws Exception {
    Path cases = Files.createFile(folder.resolve("cases.csv"));
    String relative = Path.of("").toAbsolutePath().relativize(cases).toString();
    assertThat(resolve("replay:" + relative + "?from=2020-03-01", "replay:default?from=2020-03-01"))
        .isEqualTo(
            new Sources(
                "replay:" + cases + "?from=2020-03-01", "replay:default?from=2020-03-01", false));
  }

  @Test
  void live_chooses_what_a_person_does_not_name() throws Exception {
    assertThat(SourceChoice.of(null, null, true).resolve(folder))
        .isEqualTo(new Sources("default", "default", false));
    assertThat(SourceChoice.of(null, folder.toString(), true).resolve(folder))
        .isEqualTo(new Sources("default", folder.toString(), false));
  }

  private Sources resolve(String cases, String prices) throws Exception {
    return SourceChoice.of(cases, prices, false).resolve(folder);
  }

  private static void assertRefused(String cases, String prices, String sentence) {
    assertThatThrownBy(() -> SourceChoice.of(cases, prices, false))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(sentence);
  }
}
