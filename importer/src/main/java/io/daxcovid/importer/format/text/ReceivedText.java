package io.daxcovid.importer.format.text;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.spool.RawFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * A received file as text, read once from beginning to end: unzipped where it is gzipped; strictly
 * UTF-8 with or without a byte order mark, else windows-1252.
 */
public final class ReceivedText implements Closeable {
  private static final int PEEK = 1 << 12;

  private final String name;
  private final Utf8Stream utf8;
  private final InputStream stream;
  private final String beginning;

  private ReceivedText(String name, Utf8Stream utf8) throws IOException {
    this.name = name;
    this.utf8 = utf8;
    this.stream = new BufferedInputStream(utf8, PEEK);
    stream.mark(PEEK);
    this.beginning = new String(stream.readNBytes(PEEK), StandardCharsets.UTF_8);
    stream.reset();
  }

  /**
   * @throws RefusedException if the file is empty
   */
  public static ReceivedText open(RawFile file) throws IOException {
    InputStream bytes = Unpacked.open(file);
    try {
      ReceivedText text = new ReceivedText(file.name(), new Utf8Stream(file.name(), bytes));
      if (text.beginning.isBlank()) {
        throw new RefusedException(
            file.name()
                + (text.beginning.length() < PEEK ? " is empty" : " begins with blanks only"));
      }
      return text;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** What went wrong while reading, which is the content's fault: it lies on this machine. */
  public static RefusedException unreadable(String name, IOException cause) {
    if (cause instanceof EOFException) {
      return new RefusedException(name + " is cut off: its gzip ends too early", cause);
    }
    if (cause instanceof ZipException) {
      return new RefusedException(name + " is a damaged gzip: " + cause.getMessage(), cause);
    }
    return new RefusedException(name + " cannot be read: " + cause.getMessage(), cause);
  }

  public String name() {
    return name;
  }

  /** Valid UTF-8 without a byte order mark. */
  public InputStream stream() {
    return stream;
  }

  /** The first character that is not blank. */
  public char first() {
    return beginning.stripLeading().charAt(0);
  }

  /** The first line, or as much of it as lies within the first 4,096 bytes. */
  public String firstLine() {
    return beginning.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
  }

  /** For messages. */
  public String beginning() {
    return Excerpt.of(beginning.strip());
  }

  /** Right only when all has been read. */
  public boolean endsWithLineBreak() {
    return utf8.last() == '\n';
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
