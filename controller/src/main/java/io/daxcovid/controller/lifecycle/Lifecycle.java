package io.daxcovid.controller.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begin and end of the process. SIGTERM: the main task finishes what it is at, then the rest stops
 * in reverse order, exit code 0. A thread that dies takes the process with it: whoever watches us
 * starts a new one, and a deaf controller would be worse.
 */
public final class Lifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final long GRACE_SECONDS = 15;

  private final Deque<Runnable> stops = new ArrayDeque<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** The program's main task; returns some time after it was asked to stop. */
  public interface Task {
    void run() throws InterruptedException;
  }

  public void thread(String name, Runnable body, Runnable stop) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (dead, e) -> {
          LOG.error("{} died, so the controller ends", dead.getName(), e);
          Runtime.getRuntime().halt(1);
        });
    thread.start();
    atEnd(
        () -> {
          stop.run();
          join(thread);
        });
  }

  public void atEnd(Runnable stop) {
    stops.push(stop);
  }

  public void main(Task task, Runnable stop) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> terminate(stop), "terminate"));
    try {
      LOG.info("controller started");
      task.run();
    } finally {
      stops.forEach(Runnable::run);
      ended.countDown();
    }
  }

  private void terminate(Runnable stop) {
    LOG.info("asked to end");
    stop.run();
    try {
      if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("did not end in {} s; nothing is lost", GRACE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Without this the exit code of a process that was asked to end is 143.
    Runtime.getRuntime().halt(0);
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS / 2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
