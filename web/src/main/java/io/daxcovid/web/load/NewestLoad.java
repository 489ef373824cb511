package io.daxcovid.web.load;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The published load as this program has last seen it: told to all for two seconds, and never going
 * back to an earlier publication that somebody read late.
 */
final class NewestLoad {
  private static final long FRESH = Duration.ofSeconds(2).toNanos();
  // A database set back to an earlier state is believed once the later one was not seen for so
  // long.
  private static final long FORGOTTEN = Duration.ofSeconds(10).toNanos();

  private final LongSupplier nanos;
  private LoadRef load;
  private long seen;

  NewestLoad(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized Optional<LoadRef> fresh() {
    return load != null && nanos.getAsLong() - seen < FRESH ? Optional.of(load) : Optional.empty();
  }

  /** Returns what readers get: the candidate, or what is known to be newer. */
  synchronized LoadRef see(LoadRef candidate) {
    long now = nanos.getAsLong();
    boolean older = load != null && candidate.publishedAt().isBefore(load.publishedAt());
    if (older && now - seen < FORGOTTEN) {
      return load;
    }
    load = candidate;
    seen = now;
    return candidate;
  }

  synchronized void forget() {
    load = null;
  }
}
