package io.daxcovid.web.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A value with the hash of itself and its key in front: whatever else lies under our key, cut,
 * mixed up or written by somebody else's program, is no answer. It is no proof against someone who
 * means it: a network policy keeps him from Memcached.
 */
final class SealedBody {
  private static final int HASH_BYTES = 32;

  private SealedBody() {}

  static byte[] seal(String key, byte[] body) {
    byte[] kept = Arrays.copyOf(hash(key, body, 0), HASH_BYTES + body.length);
    System.arraycopy(body, 0, kept, HASH_BYTES, body.length);
    return kept;
  }

  static Optional<byte[]> open(String key, byte[] kept) {
    if (kept.length < HASH_BYTES) {
      return Optional.empty();
    }
    byte[] said = Arrays.copyOf(kept, HASH_BYTES);
    return MessageDigest.isEqual(said, hash(key, kept, HASH_BYTES))
        ? Optional.of(Arrays.copyOfRange(kept, HASH_BYTES, kept.length))
        : Optional.empty();
  }

  private static byte[] hash(String key, byte[] bytes, int from) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes, from, bytes.length - from);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
