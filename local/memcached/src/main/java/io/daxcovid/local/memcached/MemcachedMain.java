package io.daxcovid.local.memcached;

import com.thimbleware.jmemcached.CacheImpl;
import com.thimbleware.jmemcached.Key;
import com.thimbleware.jmemcached.LocalCacheElement;
import com.thimbleware.jmemcached.MemCacheDaemon;
import com.thimbleware.jmemcached.storage.hash.ConcurrentLinkedHashMap;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A memcached server in Java for machines that have none, on loopback only; environment: {@code
 * DAX_MEMCACHED_PORT}.
 */
public final class MemcachedMain {
  private static final int MAX_ITEMS = 20_000;
  private static final long MAX_BYTES = 64L << 20;

  private MemcachedMain() {}

  public static void main(String[] args) {
    try {
      int port = Integer.parseInt(System.getenv().getOrDefault("DAX_MEMCACHED_PORT", "11211"));
      MemCacheDaemon<LocalCacheElement> daemon = daemon(port);
      Runtime.getRuntime().addShutdownHook(new Thread(daemon::stop, "stop-memcached"));
      daemon.start();
      System.out.println("Memcached ready on 127.0.0.1:" + port);
    } catch (RuntimeException e) {
      System.out.println("Memcached cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private static MemCacheDaemon<LocalCacheElement> daemon(int port) {
    MemCacheDaemon<LocalCacheElement> daemon = new MemCacheDaemon<>();
    daemon.setCache(
        new CacheImpl(
            ConcurrentLinkedHashMap.<Key, LocalCacheElement>create(
                ConcurrentLinkedHashMap.EvictionPolicy.FIFO, MAX_ITEMS, MAX_BYTES)));
    daemon.setAddr(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    daemon.setBinary(false);
    return daemon;
  }
}
