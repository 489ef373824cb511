package io.daxcovid.importer.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder on local disk for the files of one import. It goes with {@link #close}; what a dead
 * importer left goes when the next one opens its own.
 */
public final class Spool implements AutoCloseable {
  /** Forty times the longest file that any of these sources ever sent. */
  public static final long LARGEST_FILE = 1L << 30;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  private final SpoolFolder folder;
  private final long largestFile;
  private final AtomicInteger count = new AtomicInteger();

  private Spool(SpoolFolder folder, long largestFile) {
    this.folder = folder;
    this.largestFile = largestFile;
  }

  /**
   * @param parent the spools of all importers of this machine; made if it is not there
   * @param largestFile no received file may have more bytes
   * @throws SpoolException if nothing can be written there
   */
  public static Spool open(Path parent, long largestFile) {
    try {
      SpoolFolder.removeDead(parent);
      return new Spool(SpoolFolder.create(parent), largestFile);
    } catch (IOException e) {
      throw new SpoolException(parent, e);
    }
  }

  /**
   * Keeps all that the stream gives, hashed on the way.
   *
   * @throws IOException if the stream cannot be read, {@link OversizedException} if it is too long
   * @throws SpoolException if the disk cannot take it
   */
  public RawFile keep(String name, String url, InputStream in) throws IOException {
    Path path = newFile();
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    int magic = 0;
    try (OutputStream out = create(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read && size + i < 2; i++) {
          magic = magic << Byte.SIZE | (buffer[i] & 0xff);
        }
        size += read;
        if (size > largestFile) {
          throw new OversizedException(name, largestFile);
        }
        digest.update(buffer, 0, read);
        write(out, buffer, read);
      }
    }
    return new RawFile(name, url, path, size, Sha256.hex(digest), magic == GZIP_MAGIC);
  }

  private OutputStream create(Path path) {
    try {
      return Files.newOutputStream(path);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** A name that nothing has yet; received names never become paths. */
  public Path newFile() {
    return folder.path().resolve(Integer.toString(count.incrementAndGet()));
  }

  /** What to throw when a file of this spool cannot be written or read. */
  public SpoolException failed(IOException cause) {
    return new SpoolException(folder.path(), cause);
  }

  @Override
  public void close() {
    folder.close();
  }
}
