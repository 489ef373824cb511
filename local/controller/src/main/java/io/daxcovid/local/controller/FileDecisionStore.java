package io.daxcovid.local.controller;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.run.DecisionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** One JSON file, replaced as a whole: a reader and a crash see the old one or the new one. */
public final class FileDecisionStore implements DecisionStore {
  private static final String NAME = "decisions.json";

  private final Path file;

  /**
   * @param folder made if it is not there
   */
  public FileDecisionStore(Path folder) throws IOException {
    Files.createDirectories(folder);
    file = folder.resolve(NAME);
  }

  @Override
  public Decisions load() throws IOException {
    try {
      return Json.read(Files.readString(file), Decisions.class);
    } catch (NoSuchFileException e) {
      return Decisions.NONE;
    } catch (MalformedJsonException e) {
      throw new IOException(
          file + " is damaged (" + e.getMessage() + "): move it away to decide anew", e);
    }
  }

  @Override
  public void save(Decisions decisions) throws IOException {
    DurableFile.replace(file, Json.writePretty(decisions));
  }
}
