package io.daxcovid.importer.cycle;

import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * How a received file begins, safe to print: whoever made it may have put in what moves a cursor,
 * hides text or turns it round.
 */
final class FirstLines {
  private static final int BYTES = 4_096;
  private static final int LINES = 8;
  private static final int LENGTH = 160;

  private FirstLines() {}

  static List<String> of(RawFile file) {
    try (InputStream in = file.open();
        InputStream plain = file.isGzip() ? new GZIPInputStream(in) : in) {
      String text = new String(plain.readNBytes(BYTES), StandardCharsets.UTF_8);
      return text.lines().limit(LINES).map(FirstLines::safe).toList();
    } catch (IOException e) {
      return List.of("(it cannot be unpacked: " + safe(e.getMessage()) + ")");
    }
  }

  private static String safe(String line) {
    StringBuilder safe = new StringBuilder();
    line.codePoints().limit(LENGTH).forEach(c -> append(safe, c));
    return line.length() > LENGTH ? safe + " ..." : safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          safe.append(c == '\t' ? "\\t" : String.format("\\u%04x", c));
      default -> safe.appendCodePoint(c);
    }
  }
}
