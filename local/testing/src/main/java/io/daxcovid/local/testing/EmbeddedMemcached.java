package io.daxcovid.local.testing;

import io.daxcovid.local.parts.MemcachedPart;
import io.daxcovid.local.parts.SearchPath;
import io.daxcovid.local.process.StartException;

/** A memcached server: the machine's own, or the one in Java. */
public record EmbeddedMemcached(TestFolder folder, MemcachedPart memcached, EmbeddedPart part)
    implements AutoCloseable {
  /** The machine's memcached where it has one, else the one in Java. */
  public static EmbeddedMemcached start() {
    return start(SearchPath.ofThisMachine());
  }

  /** The fallback in Java, whatever the machine has. */
  public static EmbeddedMemcached startInJava() {
    return start(SearchPath.empty());
  }

  private static EmbeddedMemcached start(SearchPath machine) {
    TestFolder folder = TestFolder.create();
    MemcachedPart memcached =
        new MemcachedPart(
            TestFolder.repository(), folder.part("memcached"), TestFolder.freePort(), machine);
    try {
      return new EmbeddedMemcached(folder, memcached, EmbeddedPart.start(memcached.spec()));
    } catch (StartException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** {@code 127.0.0.1:<port>}. */
  public String address() {
    return memcached.address();
  }

  @Override
  public void close() {
    part.close();
    folder.close();
  }
}
