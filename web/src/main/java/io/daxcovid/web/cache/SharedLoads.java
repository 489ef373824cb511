package io.daxcovid.web.cache;

import io.daxcovid.web.limit.WaitingRoom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One load per key, however many programs share the cache: who claims a key loads it, the others
 * look again until its value is there, the claim is given back, or their patience ends.
 */
public final class SharedLoads {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int PAUSE_MILLIS = 20;

  private final AnswerCache cache;
  private final WaitingRoom room;

  /**
   * @param room where those wait whose value another program loads
   */
  public SharedLoads(AnswerCache cache, WaitingRoom room) {
    this.cache = cache;
    this.room = room;
  }

  public byte[] get(String key, Supplier<byte[]> loader) {
    Optional<byte[]> there = opened(key);
    if (there.isEmpty() && !cache.claim(key)) {
      there = room.within(() -> waited(key));
    }
    return there.orElseGet(() -> claimed(key, loader));
  }

  /** Empty when it is the caller's turn: the claim is his, or he has waited long enough. */
  private Optional<byte[]> waited(String key) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && paused()) {
      Optional<byte[]> body = opened(key);
      if (body.isPresent()) {
        return body;
      }
      if (cache.claim(key)) {
        break;
      }
    }
    return Optional.empty();
  }

  private byte[] claimed(String key, Supplier<byte[]> loader) {
    try {
      // Whoever had the claim before may have ended between the look and the claim.
      return opened(key).orElseGet(() -> loaded(key, loader));
    } finally {
      // After an end of patience it is another's: at worst somebody loads once more.
      cache.release(key);
    }
  }

  private byte[] loaded(String key, Supplier<byte[]> loader) {
    byte[] body = loader.get();
    cache.put(key, SealedBody.seal(key, body));
    return body;
  }

  private Optional<byte[]> opened(String key) {
    return cache.get(key).flatMap(kept -> SealedBody.open(key, kept));
  }

  private static boolean paused() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
