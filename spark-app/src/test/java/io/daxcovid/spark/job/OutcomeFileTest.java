package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeFileTest {
  private static final Outcome OUTCOME =
      new Outcome(Outcome.State.PUBLISHED, 7L, 12, 34, "Published");

  @TempDir private Path folder;

  @Test
  void is_written_as_a_whole_over_an_older_one_and_leaves_nothing_else() throws IOException {
    Path file = folder.resolve("outcome.json");
    Files.writeString(file, "half of an old");

    new OutcomeFile(file).write(OUTCOME);

    assertThat(Json.read(Files.readString(file), Outcome.class)).isEqualTo(OUTCOME);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void is_written_in_place_where_it_cannot_be_replaced() throws IOException {
    // As with a container's termination message: the temporary file cannot be made beside it.
    Path file = folder.resolve("termination-log");
    Files.createDirectory(folder.resolve("termination-log.tmp"));

    new OutcomeFile(file).write(OUTCOME);

    assertThat(Json.read(Files.readString(file), Outcome.class)).isEqualTo(OUTCOME);
  }

  @Test
  void long_message_is_cut_to_what_a_termination_message_may_hold() throws IOException {
    Path file = folder.resolve("outcome.json");
    String message = "Größer als erlaubt. ".repeat(1000);

    new OutcomeFile(file).write(new Outcome(Outcome.State.FAILED, null, 0, 5, message));

    assertThat(Files.size(file)).isBetween(2000L, (long) OutcomeFile.MOST_BYTES);
    Outcome read = Json.read(Files.readString(file), Outcome.class);
    assertThat(read.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(read.message()).startsWith("Größer als erlaubt. Größer").endsWith("…");
  }
}
