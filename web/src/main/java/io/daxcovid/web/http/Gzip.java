package io.daxcovid.web.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Whole bodies in memory; they are small and read many times. */
public final class Gzip {
  private Gzip() {}

  public static byte[] compress(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /** Bytes that {@link #expand} gives, by the trailer (RFC 1952, ISIZE). */
  public static int plainLength(byte[] compressed) {
    return ByteBuffer.wrap(compressed)
        .order(ByteOrder.LITTLE_ENDIAN)
        .getInt(compressed.length - Integer.BYTES);
  }

  /**
   * Expands while it is read: many slow readers of a large body must not each hold a copy.
   *
   * @throws UncheckedIOException if the bytes are not what {@link #compress} made
   */
  public static InputStream expand(byte[] compressed) {
    try {
      return new GZIPInputStream(new ByteArrayInputStream(compressed));
    } catch (IOException e) {
      throw new UncheckedIOException("Not a gzipped body", e);
    }
  }
}
