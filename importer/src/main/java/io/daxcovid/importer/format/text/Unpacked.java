package io.daxcovid.importer.format.text;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.spool.RawFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unzipped where it is gzipped. A body without end and a bomb are refused
 * while they are read: a few kilobytes on the disk may stand for gigabytes.
 */
final class Unpacked extends FilterInputStream {
  private static final long MOST = 4L << 30;
  private static final long UNSUSPICIOUS = 16L << 20;

  /** ECDC's own files unpack to 30 times their size, gzip can reach 1,030 times. */
  private static final long HIGHEST_RATIO = 200;

  private static final int BUFFER = 1 << 16;

  private final RawFile file;
  private long count;

  private Unpacked(RawFile file, InputStream in) {
    super(in);
    this.file = file;
  }

  static InputStream open(RawFile file) throws IOException {
    InputStream raw = file.open();
    try {
      return new Unpacked(file, file.isGzip() ? new GZIPInputStream(raw, BUFFER) : raw);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    counted(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    counted(Math.max(read, 0));
    return read;
  }

  private void counted(int read) {
    count += read;
    if (count > MOST) {
      throw new RefusedException(
          "%s is longer than %d GiB: no source sends that much".formatted(file.name(), MOST >> 30));
    }
    if (file.isGzip() && count > UNSUSPICIOUS && count / file.size() > HIGHEST_RATIO) {
      throw new RefusedException(
          "%s unpacks to more than %d times its size: it looks like a zip bomb"
              .formatted(file.name(), HIGHEST_RATIO));
    }
  }
}
