package io.daxcovid.web.cache;

import java.util.Optional;

/**
 * Keeps bytes under keys that name their content, so nothing is ever invalidated. It may forget
 * anything at any time and never fails: without it pages are the same, only slower.
 */
public interface AnswerCache extends AutoCloseable {
  Optional<byte[]> get(String key);

  void put(String key, byte[] value);

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
    public void close() {}
  }
}
