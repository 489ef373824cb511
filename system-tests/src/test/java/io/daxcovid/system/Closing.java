package io.daxcovid.system;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a test has started, the last first, even if not all of it came up. */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  <T extends AutoCloseable> T later(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() throws Exception {
    Exception first = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception | AssertionError e) {
        first = first == null ? new IllegalStateException("Something is left behind", e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
