package io.daxcovid.web.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client: so many requests per second for ever, and ten seconds' worth at
 * once, which is what a page takes that somebody opens with an empty cache.
 */
public final class RateLimit {
  private static final int BURST_SECONDS = 10;
  private static final int MOST_CLIENTS = 10_000;

  private final double perNano;
  private final double most;
  private final LongSupplier nanos;
  // Who has been quiet for the time of a burst has a full bucket, as one who never came.
  private final Cache<InetAddress, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofSeconds(BURST_SECONDS))
          .build();

  /**
   * @param perSecond requests of one client; 0 for any number
   */
  public RateLimit(int perSecond, LongSupplier nanos) {
    perNano = perSecond / 1e9;
    most = (double) perSecond * BURST_SECONDS;
    this.nanos = nanos;
  }

  /** Zero if the client may go on; else the seconds after which he may, at least one. */
  public int secondsToWait(InetAddress client) {
    if (most == 0) {
      return 0;
    }
    return buckets.get(Clients.one(client), any -> new Bucket(most, nanos.getAsLong())).take();
  }

  private final class Bucket {
    private double tokens;
    private long filled;

    Bucket(double tokens, long filled) {
      this.tokens = tokens;
      this.filled = filled;
    }

    synchronized int take() {
      long now = nanos.getAsLong();
      tokens = Math.min(most, tokens + (now - filled) * perNano);
      filled = now;
      if (tokens >= 1) {
        tokens--;
        return 0;
      }
      return (int) Math.ceil((1 - tokens) / perNano / 1e9);
    }
  }
}
