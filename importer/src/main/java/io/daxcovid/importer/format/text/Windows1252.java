package io.daxcovid.importer.format.text;

import io.daxcovid.importer.rows.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns windows-1252 into UTF-8, chunk by chunk. */
final class Windows1252 {
  private static final byte[][] LETTERS = new byte[256][];

  static {
    Charset windows = Charset.forName("windows-1252");
    for (int i = 0; i < LETTERS.length; i++) {
      LETTERS[i] = new String(new byte[] {(byte) i}, windows).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** UTF-8 read byte by byte: the first byte of a two-byte letter, then a continuation byte. */
  private static final int LEAD = 0xc3;

  private final String name;
  private byte[] out = new byte[0];
  private int length;
  private int last;

  Windows1252(String name) {
    this.name = name;
  }

  byte[] utf8(byte[] bytes, int count) {
    if (out.length < 3 * count) {
      out = new byte[3 * count];
    }
    length = 0;
    for (int i = 0; i < count; i++) {
      int next = bytes[i] & 0xff;
      if (last == LEAD && next >= 0x80 && next <= 0xbf) {
        throw new RefusedException(
            name + " mixes UTF-8 with other bytes: it is damaged or cut off");
      }
      last = next;
      for (byte part : LETTERS[next]) {
        out[length++] = part;
      }
    }
    return out;
  }

  int length() {
    return length;
  }
}
