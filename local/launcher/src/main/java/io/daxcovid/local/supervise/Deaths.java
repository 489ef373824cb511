package io.daxcovid.local.supervise;

import java.time.Duration;
import java.util.List;

/** How often one child has ended in a row; a life that lasted a while begins a new row. */
final class Deaths {
  private static final long A_LIFE = Duration.ofMinutes(1).toNanos();
  private static final int MANY = 4;

  private final RestartPause pause;
  private int inARow;
  private long startedAt;
  private List<String> lastWords = List.of();

  Deaths(RestartPause pause) {
    this.pause = pause;
  }

  synchronized void started() {
    startedAt = System.nanoTime();
  }

  synchronized Duration next(List<String> words) {
    if (System.nanoTime() - startedAt > A_LIFE) {
      inARow = 0;
    }
    lastWords = List.copyOf(words);
    return pause.before(inARow++);
  }

  synchronized boolean tooMany() {
    return inARow >= MANY;
  }

  synchronized List<String> lastWords() {
    return lastWords;
  }
}
