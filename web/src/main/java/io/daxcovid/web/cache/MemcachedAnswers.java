package io.daxcovid.web.cache;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;
import net.rubyeye.xmemcached.exception.MemcachedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Memcached behind a breaker: bytes only, 100 ms per operation. */
public final class MemcachedAnswers implements AnswerCache {
  private static final Logger LOG = LoggerFactory.getLogger(MemcachedAnswers.class);
  private static final int TIMEOUT_MILLIS = 100;
  private static final int KEEP_SECONDS = 24 * 3600;
  // More than a load may take: its statements are given up before.
  private static final int CLAIM_SECONDS = 10;
  // Memcached refuses 1 MiB including its own overhead.
  private static final int LARGEST = 1_000_000;

  private final MemcachedClient client;
  private final Breaker breaker;

  /**
   * Starts even when the server is away.
   *
   * @throws IOException if this machine gives no socket at all
   */
  public MemcachedAnswers(List<InetSocketAddress> servers, Clock clock) throws IOException {
    XMemcachedClientBuilder builder = new XMemcachedClientBuilder(servers);
    builder.setOpTimeout(TIMEOUT_MILLIS);
    builder.setConnectTimeout(1_000);
    builder.setConnectionPoolSize(2);
    builder.setFailureMode(false);
    client = builder.build();
    breaker = new Breaker(clock);
  }

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(ask(() -> client.get(key, TIMEOUT_MILLIS, new RawBytes())));
  }

  @Override
  public void put(String key, byte[] value) {
    if (value.length <= LARGEST) {
      ask(() -> client.set(key, KEEP_SECONDS, value, new RawBytes(), TIMEOUT_MILLIS));
    }
  }

  @Override
  public boolean claim(String key) {
    Boolean added =
        ask(
            () ->
                client.add(
                    claimOf(key), CLAIM_SECONDS, new byte[0], new RawBytes(), TIMEOUT_MILLIS));
    return added == null || added;
  }

  @Override
  public void release(String key) {
    ask(() -> client.delete(claimOf(key), (long) TIMEOUT_MILLIS));
  }

  @Override
  public void close() {
    try {
      client.shutdown();
    } catch (IOException e) {
      LOG.debug("Memcached client did not close cleanly", e);
    }
  }

  private static String claimOf(String key) {
    return key + ":claim";
  }

  private <T> T ask(Operation<T> operation) {
    if (!breaker.allows()) {
      return null;
    }
    try {
      T value = operation.run();
      if (breaker.succeeded()) {
        LOG.info("Memcached is back");
      }
      return value;
    } catch (TimeoutException | MemcachedException e) {
      if (breaker.failed()) {
        LOG.warn("Memcached does not answer; going on without it: {}", e.toString());
      }
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private interface Operation<T> {
    T run() throws TimeoutException, MemcachedException, InterruptedException;
  }
}
