package io.daxcovid.local.controller;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.controller.run.RunRef;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt leaves on disk: {@code attempt.json} (whose it is), {@code process.json}, {@code
 * lock} (held by the driver for its life), {@code driver.log}, {@code outcome.json}.
 */
record RunFolder(Path path) {
  private static final String ATTEMPT = "attempt.json";
  private static final String PROCESS = "process.json";

  String name() {
    return path.getFileName().toString();
  }

  Path lock() {
    return path.resolve("lock");
  }

  Path log() {
    return path.resolve("driver.log");
  }

  Path outcomeFile() {
    return path.resolve("outcome.json");
  }

  boolean exists() {
    return Files.isDirectory(path);
  }

  /** The folder appears with its owner's name in it, or not at all. */
  void create(RunRef owner) throws IOException {
    Path beside = path.resolveSibling("." + name());
    Files.createDirectories(beside);
    DurableFile.replace(beside.resolve(ATTEMPT), Json.writePretty(owner));
    Files.move(beside, path);
  }

  Optional<RunRef> owner() throws IOException {
    return read(ATTEMPT, RunRef.class);
  }

  Instant created() throws IOException {
    return Files.getLastModifiedTime(path.resolve(ATTEMPT)).toInstant();
  }

  void remember(DriverProcess process) throws IOException {
    DurableFile.replace(path.resolve(PROCESS), Json.write(process));
  }

  Optional<DriverProcess> process() throws IOException {
    return read(PROCESS, DriverProcess.class);
  }

  /** Empty too if the driver died while writing it. */
  Optional<Outcome> outcome() throws IOException {
    return read("outcome.json", Outcome.class).filter(outcome -> outcome.state() != null);
  }

  /** Somebody holds the lock. Never asked while a driver may just be about to take it. */
  boolean locked() throws IOException {
    try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.WRITE);
        FileLock mine = channel.tryLock()) {
      return mine == null;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private <T> Optional<T> read(String file, Class<T> type) throws IOException {
    try {
      return Optional.of(Json.read(Files.readString(path.resolve(file)), type));
    } catch (NoSuchFileException | MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
