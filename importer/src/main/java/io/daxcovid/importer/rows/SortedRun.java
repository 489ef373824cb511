package io.daxcovid.importer.rows;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;

/** Sorted lines on disk, read once. */
final class SortedRun implements AutoCloseable {
  private static final int BUFFER = 1 << 15;

  private final Path file;
  private final DataInputStream in;
  private Line head;

  private SortedRun(Path file, DataInputStream in) throws IOException {
    this.file = file;
    this.in = in;
    advance();
  }

  static void write(Path file, Iterator<Line> sorted) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      while (sorted.hasNext()) {
        Line line = sorted.next();
        byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.writeUTF(line.member());
        out.writeInt((int) line.date().toEpochDay());
      }
    }
  }

  static SortedRun open(Path file) throws IOException {
    return new SortedRun(
        file, new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
  }

  boolean isAtEnd() {
    return head == null;
  }

  Line head() {
    return head;
  }

  /** To the next line; {@link UncheckedIOException} if the file cannot be read. */
  void advance() {
    try {
      byte[] text = new byte[in.readInt()];
      in.readFully(text);
      String member = in.readUTF();
      LocalDate date = LocalDate.ofEpochDay(in.readInt());
      head = new Line(member, date, new String(text, StandardCharsets.UTF_8));
    } catch (EOFException e) {
      head = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It is not needed any more. */
  @Override
  public void close() throws IOException {
    in.close();
    Files.deleteIfExists(file);
  }
}
