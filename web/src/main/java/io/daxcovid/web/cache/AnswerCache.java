package io.daxcovid.web.cache;

import java.util.Optional;

/**
 * Keeps bytes under keys that name their content, so nothing is ever invalidated. It may forget
 * anything at any time and never fails: without it pages are the same, only slower.
 */
public interface AnswerCache extends AutoCloseable {
  Optional<byte[]> get(String key);

  void put(String key, byte[] value);

  /**
   * Whether the caller is the one to make this key's value, until he releases it or ten seconds
   * have passed. A cache that does not answer says yes to everybody: nobody waits for it.
   */
  boolean claim(String key);

  /** By whoever has claimed it. */
  void release(String key);

  @Override
  void close();

  /** For installations without a cache. */
  final class None implements AnswerCache {
    @Override
    public Optional<byte[]> get(String key) {
      return Optional.empty();
    }

    @Override
    public void put(String key, byte[] value) {}

    @Override
    public boolean claim(String key) {
      return true;
    }

    @Override
    public void release(String key) {}

    @Override
    public void close() {}
  }
}
