package io.daxcovid.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The children that were started in a state folder, by process id and start time, so that the next
 * start finds those which are still ending after a crash.
 */
public record Leftovers(Path file) {
  private static final long PATIENCE_SECONDS = 20;

  public static Leftovers of(Path state) {
    return new Leftovers(state.resolve("children"));
  }

  public void add(ProcessHandle child) throws IOException {
    Files.writeString(
        file, identity(child) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** A process id is used again one day; with its start time it is not. */
  private static String identity(ProcessHandle process) {
    return process.pid()
        + " "
        + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * Waits until all are gone: they end by themselves, since the one they hang on is gone. Who takes
   * too long is killed.
   */
  public void end() throws IOException {
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        find(line).ifPresent(Leftovers::awaitEnd);
      }
      Files.delete(file);
    }
  }

  private static Optional<ProcessHandle> find(String line) {
    String pid = line.substring(0, Math.max(0, line.indexOf(' ')));
    if (!pid.matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid)).filter(process -> identity(process).equals(line));
  }

  private static void awaitEnd(ProcessHandle process) {
    List<ProcessHandle> below = process.descendants().toList();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      below.forEach(ProcessHandle::destroyForcibly);
      process.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot watch process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
