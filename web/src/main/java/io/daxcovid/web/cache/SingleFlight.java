package io.daxcovid.web.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One loader per key, however many ask: the others wait for its value, or share its failure. Values
 * are kept for a short time, failures are not.
 */
public final class SingleFlight<K, V> {
  private static final int MOST_ENTRIES = 256;

  private final AsyncCache<K, Outcome<V>> flights;

  public SingleFlight(Duration keep) {
    flights = Caffeine.newBuilder().expireAfterWrite(keep).maximumSize(MOST_ENTRIES).buildAsync();
  }

  public V get(K key, Supplier<V> loader) {
    CompletableFuture<Outcome<V>> mine = new CompletableFuture<>();
    CompletableFuture<Outcome<V>> earlier = flights.asMap().putIfAbsent(key, mine);
    if (earlier != null) {
      return earlier.join().value();
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
