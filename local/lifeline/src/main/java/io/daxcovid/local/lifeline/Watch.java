package io.daxcovid.local.lifeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Tells once when the one on the other side is gone. Watching keeps no program alive. */
final class Watch {
  private final Runnable gone;

  Watch(Runnable gone) {
    this.gone = gone;
  }

  /** The other side closes the pipe by ending, in whatever way it ends. */
  void stream(InputStream input) {
    start(
        "lifeline-stdin",
        () -> {
          try {
            input.transferTo(OutputStream.nullOutputStream());
          } catch (IOException e) {
            // A pipe that cannot be read has no other side any more.
          }
          gone.run();
        });
  }

  void process(String pid) throws LifelineException {
    Optional<ProcessHandle> other;
    try {
      other = ProcessHandle.of(Long.parseLong(pid));
    } catch (NumberFormatException e) {
      throw new LifelineException("DAX_LIFELINE_PID must be a process id, not '" + pid + "'", e);
    }
    if (other.isEmpty()) {
      throw new LifelineException(
          "Process " + pid + " of DAX_LIFELINE_PID has ended, so nothing is started.");
    }
    start(
        "lifeline-pid",
        () -> {
          other.get().onExit().join();
          gone.run();
        });
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
