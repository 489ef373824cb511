package io.daxcovid.local.testing;

import io.daxcovid.local.parts.FolderRemoval;
import io.daxcovid.local.parts.PartFolder;
import io.daxcovid.local.process.Ports;
import io.daxcovid.local.process.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary state folder of one embedded part, gone with it. */
record TestFolder(Path path) implements AutoCloseable {
  static TestFolder create() {
    try {
      return new TestFolder(Files.createTempDirectory("dax-covid-test-"));
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder", e);
    }
  }

  /** The checked-out repository that the running test belongs to. */
  static Repository repository() {
    return Repository.around(Path.of(System.getProperty("user.dir")));
  }

  static int freePort() {
    try {
      return Ports.free();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port", e);
    }
  }

  PartFolder part(String name) {
    return PartFolder.of(path, name);
  }

  @Override
  public void close() {
    try {
      FolderRemoval.remove(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }
}
