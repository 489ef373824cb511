package io.daxcovid.importer.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** One file exactly as received, gzipped or not. */
public final class RawFile {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String name;
  private final String url;
  private final byte[] bytes;
  private final String sha256;

  public RawFile(String name, String url, byte[] bytes) {
    this.name = name;
    this.url = url;
    this.bytes = bytes.clone();
    this.sha256 = Sha256.of(bytes);
  }

  public String name() {
    return name;
  }

  public String url() {
    return url;
  }

  public String sha256() {
    return sha256;
  }

  public int size() {
    return bytes.length;
  }

  /** By the first two bytes, because names and headers lie. */
  public boolean isGzip() {
    return bytes.length >= 2 && (bytes[0] & 0xff) == GZIP_FIRST && (bytes[1] & 0xff) == GZIP_SECOND;
  }

  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
