package io.daxcovid.importer.rows;

import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.importer.spool.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;

/** Writes sorted lines as {@code rows.csv.gz} and takes their measure on the way. */
final class ContentWriter {
  private static final int BUFFER = 1 << 16;

  private final Schema schema;
  private final MessageDigest digest = Sha256.digest();
  private long bytes;
  private long rows;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  ContentWriter(Schema schema) {
    this.schema = schema;
  }

  Content write(Path file, Iterator<Line> sorted) throws IOException {
    try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
        OutputStream out = new DigestOutputStream(zipped, digest)) {
      line(out, schema.header());
      all(out, sorted);
    }
    return new Content(file, Sha256.hex(digest), bytes, rows, first, last);
  }

  private void all(OutputStream out, Iterator<Line> sorted) throws IOException {
    if (!sorted.hasNext()) {
      throw new RefusedException("There is no row");
    }
    Line previous = sorted.next();
    row(out, previous);
    while (sorted.hasNext()) {
      Line line = sorted.next();
      if (!line.sameKey(previous)) {
        row(out, line);
      } else if (!line.text().equals(previous.text())) {
        throw new RefusedException(
            "Two different rows for %s on %s: %s and %s"
                .formatted(line.member(), line.date(), previous.text(), line.text()));
      }
      previous = line;
    }
  }

  private void row(OutputStream out, Line line) throws IOException {
    line(out, line.text());
    rows++;
    first = line.date().isBefore(first) ? line.date() : first;
    last = line.date().isAfter(last) ? line.date() : last;
  }

  private void line(OutputStream out, String text) throws IOException {
    byte[] line = (text + '\n').getBytes(StandardCharsets.UTF_8);
    out.write(line);
    bytes += line.length;
  }
}
