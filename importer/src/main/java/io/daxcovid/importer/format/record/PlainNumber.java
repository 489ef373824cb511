package io.daxcovid.importer.format.record;

/** Tells numbers that are already written as {@code rows.csv} writes them, which most are. */
final class PlainNumber {
  private static final int LONGEST = 18;

  private PlainNumber() {}

  static boolean isWhole(String text) {
    return wholeEnd(text) == text.length();
  }

  static boolean isDecimal(String text) {
    int point = wholeEnd(text);
    int length = text.length();
    if (point < 0 || point == length) {
      return point == length;
    }
    if (text.charAt(point) != '.' || point + 1 == length || text.charAt(length - 1) == '0') {
      return false;
    }
    for (int i = point + 1; i < length; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return length <= LONGEST;
  }

  /** Where the digits before the point end; -1 where there are none, or a zero before others. */
  private static int wholeEnd(String text) {
    int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    boolean zero = i > start && text.charAt(start) == '0';
    boolean plain = i > start && !(zero && (i > start + 1 || start == 1));
    return plain && i <= LONGEST ? i : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
