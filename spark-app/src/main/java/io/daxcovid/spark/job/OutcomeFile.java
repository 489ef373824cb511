package io.daxcovid.spark.job;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the controller reads how the attempt ended: there as a whole or not at all. */
public record OutcomeFile(Path path) {

  public void write(Outcome outcome) throws IOException {
    Path target = path.toAbsolutePath();
    String text = Json.write(outcome) + "\n";
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
}
