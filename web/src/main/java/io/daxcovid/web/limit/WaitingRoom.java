package io.daxcovid.web.limit;

import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import java.util.concurrent.Semaphore;

/**
 * So many requests may wait for a slow part at once. Who comes then is asked to come back, so that
 * the threads stay free for all whose answer is at hand.
 */
public final class WaitingRoom {
  private final Semaphore seats;

  public WaitingRoom(int seats) {
    this.seats = new Semaphore(seats);
  }

  /**
   * @throws ProblemException at once, if every seat is taken
   */
  public <T, E extends Exception> T within(Slow<T, E> work) throws E {
    if (!seats.tryAcquire()) {
      throw full();
    }
    try {
      return work.run();
    } finally {
      seats.release();
    }
  }

  /** What is told to who has to come again. */
  public static ProblemException full() {
    return ProblemException.of(
        ProblemType.TOO_BUSY, "Other answers are being made. Try again in a moment.");
  }

  /** What takes its time. */
  @FunctionalInterface
  public interface Slow<T, E extends Exception> {
    T run() throws E;
  }
}
