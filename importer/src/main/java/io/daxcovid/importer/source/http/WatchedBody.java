package io.daxcovid.importer.source.http;

import io.daxcovid.importer.spool.OversizedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A body that ends by itself if it stalls, drips too long, is too large, or is no longer wanted. A
 * second thread looks, because a read that waits for the network cannot look itself.
 */
final class WatchedBody extends FilterInputStream {
  private static final int LOOKS = 10;

  private final Limits limits;
  private final BooleanSupplier unwanted;
  private final ScheduledFuture<?> watch;
  private final long begin = System.nanoTime();
  private volatile long lastByte = begin;
  private volatile String fault;
  private long count;

  WatchedBody(
      InputStream body, Limits limits, BooleanSupplier unwanted, ScheduledExecutorService watcher) {
    super(body);
    this.limits = limits;
    this.unwanted = unwanted;
    long every = Math.max(1, limits.silence().toMillis() / LOOKS);
    this.watch = watcher.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    if (now - lastByte > limits.silence().toNanos()) {
      end("nothing more came for " + words(limits.silence().toMillis()));
    } else if (now - begin > limits.whole().toNanos()) {
      end("it was not whole after " + words(limits.whole().toMillis()));
    } else if (unwanted.getAsBoolean()) {
      end("the program is ending");
    }
  }

  private static String words(long millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  /** Closing the stream beneath wakes the thread that reads it. */
  private void end(String why) {
    fault = why;
    watch.cancel(false);
    try {
      in.close();
    } catch (IOException e) {
      // It ends either way.
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (IOException e) {
      throw fault == null ? e : new IOException(fault, e);
    }
    if (fault != null) {
      throw new IOException(fault);
    }
    lastByte = System.nanoTime();
    count += Math.max(read, 0);
    if (count > limits.bytes()) {
      throw new OversizedException("its answer", limits.bytes());
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    watch.cancel(false);
    super.close();
  }
}
