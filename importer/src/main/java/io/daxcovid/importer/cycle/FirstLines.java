package io.daxcovid.importer.cycle;

import io.daxcovid.importer.format.text.Excerpt;
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
      return text.lines().limit(LINES).map(line -> Excerpt.of(line, LENGTH)).toList();
    } catch (IOException e) {
      return List.of("(it cannot be unpacked: " + Excerpt.of(e.getMessage()) + ")");
    }
  }
}
