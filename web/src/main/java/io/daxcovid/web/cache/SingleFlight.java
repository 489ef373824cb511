package io.daxcovid.web.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.limit.WaitingRoom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One loader per key, however many ask: the others wait for its value, or share its failure. Values
 * are kept for a short time, failures are not.
 */
public final class SingleFlight<K, V> {
  private static final int MOST_ENTRIES = 256;
  // Longer than any loader takes: its statements are given up before.
  private static final int PATIENCE_SECONDS = 30;

  private final AsyncCache<K, Outcome<V>> flights;
  private final WaitingRoom room;

  /**
   * @param room where those wait whose value is still being loaded
   */
  public SingleFlight(Duration keep, WaitingRoom room) {
    this.room = room;
    flights = Caffeine.newBuilder().expireAfterWrite(keep).maximumSize(MOST_ENTRIES).buildAsync();
  }

  public V get(K key, Supplier<V> loader) {
    CompletableFuture<Outcome<V>> mine = new CompletableFuture<>();
    CompletableFuture<Outcome<V>> earlier = flights.asMap().putIfAbsent(key, mine);
    if (earlier != null) {
      return (earlier.isDone() ? earlier.join() : room.within(() -> landed(earlier))).value();
    }
    try {
      V value = loader.get();
      mine.complete(new Outcome<>(value, null));
      return value;
    } catch (RuntimeException e) {
      flights.asMap().remove(key, mine);
      mine.complete(new Outcome<>(null, e));
      throw e;
    } finally {
      // An Error must not leave the others waiting.
      mine.cancel(false);
    }
  }

  private static <V> Outcome<V> landed(CompletableFuture<Outcome<V>> flight) {
    try {
      return flight.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw ProblemException.of(ProblemType.TOO_SLOW, "Others wait for it, too. Try again.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("The loader ended without a word", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer", e);
    }
  }

  /** The next request loads again; those that wait now are not disturbed. */
  public void forget(K key) {
    flights.asMap().remove(key);
  }

  /** A failure is a value here: Caffeine would print each failed future with its stack trace. */
  private record Outcome<V>(V loaded, RuntimeException failure) {
    V value() {
      if (failure != null) {
        throw failure;
      }
      return loaded;
    }
  }
}
