package io.daxcovid.importer.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file exactly as received, gzipped or not, kept in a {@link Spool}.
 *
 * @param name as the source calls it; never a path on this machine
 * @param url may be logged and stored: it holds no key
 * @param path where its bytes lie as long as the spool is open
 * @param isGzip by the first two bytes, because names and headers lie
 */
public record RawFile(
    String name, String url, Path path, long size, String sha256, boolean isGzip) {
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public String toString() {
    return name + " (" + size + " bytes)";
  }
}
