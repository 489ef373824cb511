package io.daxcovid.importer.format.text;

import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a text as valid UTF-8 without a byte order mark, decided in one pass: what is not
 * UTF-8 is read as windows-1252. Up to the first byte that tells, both are plain ASCII, so nothing
 * that was handed out has to be taken back. A text that has proven to be UTF-8 and then holds other
 * bytes is damaged.
 */
final class Utf8Stream extends InputStream {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final int CHUNK = 1 << 14;

  private final String name;
  private final InputStream in;
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer scratch = CharBuffer.allocate(CHUNK);
  private final byte[] raw = new byte[CHUNK];
  private byte[] out = new byte[0];
  private int position;
  private int end;
  private int carried;
  private boolean provenUtf8;
  private Windows1252 fallback;
  private byte last;

  Utf8Stream(String name, InputStream in) throws IOException {
    this.name = name;
    this.in = in;
    if (fill() && hasMark()) {
      position = 3;
    }
  }

  private boolean hasMark() {
    return end >= 3 && out[0] == (byte) 0xef && out[1] == (byte) 0xbb && out[2] == (byte) 0xbf;
  }

  /** The last byte that was read. */
  byte last() {
    return last;
  }

  @Override
  public int read() throws IOException {
    return position < end || fill() ? out[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position >= end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - position);
    System.arraycopy(out, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public int available() {
    return end - position;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = 0;
    while (end == 0) {
      int count = in.readNBytes(raw, carried, CHUNK - carried);
      int length = carried + count;
      if (length == 0) {
        return false;
      }
      last = raw[length - 1];
      take(length, length < CHUNK);
    }
    return true;
  }

  private void take(int length, boolean atEnd) {
    carried = 0;
    if (fallback == null && isPlain(length)) {
      hand(raw, length);
      return;
    }
    refuseNul(length);
    int valid = fallback == null ? validUtf8(length, atEnd) : 0;
    if (fallback != null) {
      byte[] letters = fallback.utf8(raw, length);
      hand(letters, fallback.length());
      return;
    }
    byte[] whole = Arrays.copyOf(raw, valid);
    carried = length - valid;
    System.arraycopy(raw, valid, raw, 0, carried);
    hand(whole, valid);
  }

  private void hand(byte[] bytes, int length) {
    out = bytes;
    end = length;
  }

  /** True for ASCII without NUL, which is nearly all there is. */
  private boolean isPlain(int length) {
    int i = 0;
    for (; i + 8 <= length; i += 8) {
      long eight = (long) EIGHT.get(raw, i);
      if (((eight | (eight - ONES)) & HIGHS) != 0) {
        return false;
      }
    }
    for (; i < length; i++) {
      if (raw[i] <= 0) {
        return false;
      }
    }
    return true;
  }

  private void refuseNul(int length) {
    for (int i = 0; i < length; i++) {
      if (raw[i] == 0) {
        throw new RefusedException(
            name + " is no plain text (it holds NUL bytes): save it as CSV in UTF-8");
      }
    }
  }

  /** How many bytes are whole UTF-8 letters; decides for windows-1252 at the first that is not. */
  private int validUtf8(int length, boolean atEnd) {
    ByteBuffer bytes = ByteBuffer.wrap(raw, 0, length);
    scratch.clear();
    CoderResult result = utf8.reset().decode(bytes, scratch, atEnd);
    int valid = bytes.position();
    provenUtf8 |= scratch.position() < valid;
    if (result.isError()) {
      if (provenUtf8) {
        throw new RefusedException(
            name + " mixes UTF-8 with other bytes: it is damaged or cut off");
      }
      fallback = new Windows1252(name);
      return 0;
    }
    return valid;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
