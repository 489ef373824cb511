package io.daxcovid.web.http;

import java.time.Duration;

/**
 * How far a connection has come, by what is seen of it every second. Jetty's own time-out counts
 * from the last byte, so whoever sends or takes one now and then would keep his place for ever.
 */
final class Progress {
  /** From the first byte of a request's head to its last. */
  static final Duration HEAD = Duration.ofSeconds(10);

  /** From there until the client has taken the whole answer. */
  static final Duration ANSWER = Duration.ofSeconds(60);

  private Seen last;
  private long bytesBeforeHead;
  private long headSince;
  private long answerSince;

  Progress(Seen first, long nanos) {
    last = first;
    headSince = nanos;
    answerSince = nanos;
  }

  /** Whether it has had its time. */
  boolean isLate(Seen now, long nanos) {
    boolean step = now.messages() != last.messages();
    boolean answering = step || now.busy() || now.bytesOut() != last.bytesOut();
    last = now;
    if (step || !answering) {
      answerSince = nanos;
    }
    if (answering) {
      bytesBeforeHead = now.bytesIn();
    }
    if (answering || now.bytesIn() == bytesBeforeHead) {
      headSince = nanos;
    }
    return nanos - headSince > HEAD.toNanos() || nanos - answerSince > ANSWER.toNanos();
  }

  /**
   * @param messages requests whose head is complete, and answers that have begun
   * @param busy whether an answer is being made or waits to be taken
   */
  record Seen(long messages, long bytesIn, long bytesOut, boolean busy) {}
}
