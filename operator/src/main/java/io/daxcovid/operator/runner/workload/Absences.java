package io.daxcovid.operator.runner.workload;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when something is away that this process has seen, or knows of from one that has. An
 * attempt that was decided and never started is neither, and gets no grace.
 *
 * <p>The moment is not kept in the status: a process that is new gives the whole grace again, which
 * costs one more look at a rare sight, and the pipeline's deadline bounds the sum.
 */
public final class Absences {
  private static final Instant HERE = Instant.MAX;

  private final Map<String, Instant> since = new ConcurrentHashMap<>();

  void seen(String what) {
    since.put(what, HERE);
  }

  /** Somebody trustworthy says that it is there. */
  void told(String what) {
    since.putIfAbsent(what, HERE);
  }

  /** Empty if nobody ever knew of it. */
  Optional<Instant> missed(String what, Instant now) {
    return Optional.ofNullable(
        since.computeIfPresent(what, (key, known) -> known.equals(HERE) ? now : known));
  }

  void forget(String what) {
    since.remove(what);
  }
}
