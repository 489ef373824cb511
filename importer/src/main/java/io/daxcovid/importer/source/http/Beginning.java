package io.daxcovid.importer.source.http;

import io.daxcovid.importer.spool.RawFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The first bytes of a body as text: enough to tell an error message or a page from data. */
public final class Beginning {
  private static final int LENGTH = 2048;
  private static final int GZIP_FIRST = 0x1f;

  private Beginning() {}

  /** Gzipped or not. */
  static String of(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LENGTH);
    if (bytes.length < 2 || bytes[0] != GZIP_FIRST) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    byte[] plain = new byte[LENGTH];
    int length = 0;
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int read = 0; read >= 0 && length < LENGTH; length += Math.max(read, 0)) {
        read = unpacked.read(plain, length, LENGTH - length);
      }
    } catch (IOException e) {
      // Cut off, as it must be; what was read so far is the beginning.
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  public static String of(RawFile file) throws IOException {
    try (InputStream in = file.open()) {
      return of(in);
    }
  }

  public static boolean isPage(String beginning) {
    String text = beginning.stripLeading().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<head");
  }
}
