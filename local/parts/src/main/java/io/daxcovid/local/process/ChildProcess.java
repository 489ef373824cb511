package io.daxcovid.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running child. It ends when this process ends, however that happens. */
public final class ChildProcess implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(25);
  private static final long POLL_MILLIS = 25;
  private static final int TAIL = 15;

  private final ChildSpec spec;
  private final Process process;
  private final LogFile log;

  private ChildProcess(ChildSpec spec, Process process, LogFile log) {
    this.spec = spec;
    this.process = process;
    this.log = log;
  }

  public static ChildProcess start(ChildSpec spec) throws StartException {
    try {
      LogFile log = LogFile.from(spec.log());
      ProcessBuilder builder =
          new ProcessBuilder(spec.command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
      builder.environment().putAll(spec.environment());
      // The one in command of this process is not the one in command of the child.
      builder.environment().remove("DAX_LOCK_FILE");
      return new ChildProcess(spec, builder.start(), log);
    } catch (IOException e) {
      throw new StartException(spec.name() + " cannot start: " + e.getMessage(), e);
    }
  }

  /**
   * @throws StartException with the end of the log if the child ends or takes too long
   */
  public void awaitReady(Duration limit) throws StartException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!spec.readiness().check(log)) {
      if (!process.isAlive()) {
        throw failure("ended with exit code " + process.exitValue());
      }
      if (System.nanoTime() > end) {
        close();
        throw failure("was not ready after " + limit.toSeconds() + " s");
      }
      process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private StartException failure(String what) {
    List<String> tail = log.tail(TAIL);
    return new StartException(
        "%s %s.%n%s%nIts log is %s"
            .formatted(spec.name(), what, String.join(System.lineSeparator(), tail), log.file()));
  }

  public String name() {
    return spec.name();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public LogFile log() {
    return log;
  }

  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  public int exitCode() {
    return process.exitValue();
  }

  /** SIGTERM; SIGKILL for one that does not end within its grace. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL for the child and all that it has started. */
  public void kill() {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    below.forEach(handle -> handle.onExit().join());
  }
}
