package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.io.Reader;

/** What one pass over a text tells: how it begins and ends, and whether it is text at all. */
final class TextScan {
  private static final char MARK = '\ufeff';
  private static final int BEGINNING = 120;
  private static final long LIMIT = 1L << 30;

  private final StringBuilder beginning = new StringBuilder();
  private boolean startsWithMark;
  private boolean hasNul;
  private boolean looksLikeUtf8;
  private char first;
  private char last;
  private long length;

  private TextScan() {}

  static TextScan of(Reader reader) throws IOException {
    TextScan scan = new TextScan();
    char[] buffer = new char[1 << 15];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      for (int i = 0; i < count; i++) {
        scan.take(buffer[i]);
      }
      if (scan.length > LIMIT) {
        throw new RefusedException("It unpacks to more than " + LIMIT + " characters");
      }
    }
    return scan;
  }

  private void take(char c) {
    if (length == 0 && c == MARK) {
      startsWithMark = true;
    } else if (first == 0 && !Character.isWhitespace(c)) {
      first = c;
    }
    if (length < BEGINNING && c != MARK) {
      beginning.append(c < ' ' ? ' ' : c);
    }
    hasNul |= c == 0;
    // UTF-8 read byte by byte: the first byte of a two-byte letter, then a continuation byte.
    looksLikeUtf8 |= last == 'Ã' && c >= 0x80 && c <= 0xbf;
    last = c;
    length++;
  }

  void refuseUnlessText(String name) {
    if (first == 0) {
      throw new RefusedException(name + " is empty");
    }
    if (hasNul) {
      throw new RefusedException(
          name + " is no plain text (it holds NUL bytes): save it as CSV in UTF-8");
    }
  }

  boolean startsWithMark() {
    return startsWithMark;
  }

  boolean looksLikeUtf8() {
    return looksLikeUtf8;
  }

  char first() {
    return first;
  }

  char last() {
    return last;
  }

  String beginning() {
    return beginning.toString().strip();
  }
}
