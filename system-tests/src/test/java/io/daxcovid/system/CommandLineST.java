package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types, and what the console answers. */
class CommandLineST {
  @TempDir Path folder;

  @Test
  void once_ends_with_exit_code_0_after_the_first_result() throws Exception {
    Path console = folder.resolve("console.log");
    int exit = LocalSystem.run(console, "--once");
    assertThat(exit).as(() -> text(console)).isZero();
    assertThat(text(console)).contains("SYNTHETIC DATA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour red            | --colour",
        "--cases /nowhere/x.csv --prices /nowhere | /nowhere/x.csv",
        "--port eighty           | eighty",
        "--live --cases ftp://x  | ftp://x"
      })
  void a_mistake_is_answered_in_one_clear_sentence(String options, String named) throws Exception {
    Path console = folder.resolve("console.log");
    int exit = LocalSystem.run(console, options.trim().split(" +"));
    assertThat(exit).as(() -> text(console)).isEqualTo(2);
    assertThat(text(console)).contains(named).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void law5_a_broken_file_is_refused_in_words_and_nothing_is_published() throws Exception {
    Path cases = Files.writeString(folder.resolve("cases.csv"), "<html><body>502</body></html>");
    Path prices = Files.createDirectories(folder.resolve("prices"));
    Files.writeString(prices.resolve("gdaxi.csv"), "Date,Open,High,Low,Close,Adj Close,Volume\n");
    Path console = folder.resolve("console.log");
    int exit =
        LocalSystem.run(
            console, "--once", "--cases", cases.toString(), "--prices", prices.toString());
    assertThat(exit).isNotZero();
    assertThat(text(console)).contains("HTML").doesNotContain("\tat ");
  }

  private static String text(Path console) {
    try {
      return Files.readString(console);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
