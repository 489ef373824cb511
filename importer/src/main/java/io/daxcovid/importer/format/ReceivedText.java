package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.source.RawFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A received file as text: unzipped where it is gzipped; strictly UTF-8 with or without a byte
 * order mark, else windows-1252. It is streamed once to decide that, so a torn gzip or a binary
 * file is refused before any parser sees it.
 */
public final class ReceivedText {
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  private final RawFile file;
  private final Charset charset;
  private final TextScan scan;

  private ReceivedText(RawFile file, Charset charset, TextScan scan) {
    this.file = file;
    this.charset = charset;
    this.scan = scan;
  }

  /**
   * @throws RefusedException if the file is empty, torn, or no text
   */
  public static ReceivedText of(RawFile file) {
    ReceivedText text;
    try {
      text = new ReceivedText(file, StandardCharsets.UTF_8, scan(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      text = fallback(file);
    } catch (IOException e) {
      throw torn(file, e);
    }
    text.scan.refuseUnlessText(file.name());
    return text;
  }

  private static ReceivedText fallback(RawFile file) {
    try {
      TextScan scan = scan(file, FALLBACK);
      if (scan.looksLikeUtf8()) {
        throw new RefusedException(
            file.name() + " mixes UTF-8 with other bytes: it is damaged or cut off");
      }
      return new ReceivedText(file, FALLBACK, scan);
    } catch (IOException e) {
      throw torn(file, e);
    }
  }

  private static TextScan scan(RawFile file, Charset charset) throws IOException {
    try (Reader reader = reader(file, charset)) {
      return TextScan.of(reader);
    }
  }

  private static RefusedException torn(RawFile file, IOException cause) {
    if (cause instanceof EOFException) {
      return new RefusedException(file.name() + " is cut off: its gzip ends too early", cause);
    }
    if (cause instanceof ZipException) {
      return new RefusedException(file.name() + " is a damaged gzip: " + cause.getMessage(), cause);
    }
    return new RefusedException(file.name() + " cannot be read: " + cause.getMessage(), cause);
  }

  private static Reader reader(RawFile file, Charset charset) throws IOException {
    InputStream plain = file.isGzip() ? new GZIPInputStream(file.open(), BUFFER) : file.open();
    return new InputStreamReader(
        new BufferedInputStream(plain, BUFFER),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  public String name() {
    return file.name();
  }

  /** From the beginning, without the byte order mark. */
  public Reader open() throws IOException {
    Reader reader = reader(file, charset);
    if (scan.startsWithMark() && reader.read() < 0) {
      throw new EOFException(file.name());
    }
    return reader;
  }

  /** The first character that is not blank. */
  public char first() {
    return scan.first();
  }

  /** For messages. */
  public String beginning() {
    return scan.beginning();
  }

  public boolean endsWithLineBreak() {
    return scan.last() == '\n';
  }
}
