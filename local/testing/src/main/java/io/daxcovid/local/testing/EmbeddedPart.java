package io.daxcovid.local.testing;

import io.daxcovid.local.process.ChildProcess;
import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.StartException;
import java.time.Duration;

/**
 * A real part in its own process, on one port for its whole life, so that a test can take it away
 * and bring it back.
 */
public final class EmbeddedPart implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final ChildSpec spec;
  private ChildProcess process;

  private EmbeddedPart(ChildSpec spec) {
    this.spec = spec;
  }

  static EmbeddedPart start(ChildSpec spec) {
    EmbeddedPart part = new EmbeddedPart(spec);
    part.startAgain();
    return part;
  }

  /** After {@link #stop} or {@link #kill}: the same port, the same data. */
  public void startAgain() {
    try {
      process = ChildProcess.start(spec);
      process.awaitReady(LIMIT);
    } catch (StartException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + spec.name() + " was starting", e);
    }
  }

  /** SIGTERM, and waits for the end. */
  public void stop() {
    process.close();
  }

  /** SIGKILL, and waits for the end. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    stop();
  }
}
