package io.daxcovid.spark.job;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the controller reads how the attempt ended: there as a whole or not at all. */
public record OutcomeFile(Path path) {
  /** What Kubernetes keeps of a container's termination message; it cuts off the beginning. */
  static final int MOST_BYTES = 4096;

  public void write(Outcome outcome) throws IOException {
    Path target = path.toAbsolutePath();
    String text = text(outcome);
    Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      Files.writeString(temporary, text);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // A container's termination message is a mount: it can be written, but not replaced.
      Files.writeString(target, text);
      Files.deleteIfExists(temporary);
    }
  }

  /** As short as it has to be: a long message loses its end rather than all its meaning. */
  private static String text(Outcome outcome) {
    String text = Json.write(outcome) + "\n";
    if (text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
      return text;
    }
    String message = outcome.message();
    return text(
        new Outcome(
            outcome.state(),
            outcome.loadId(),
            outcome.rows(),
            outcome.publishedSequence(),
            message.substring(0, message.length() * 2 / 3) + "…"));
  }
}
