package io.daxcovid.importer.format.record;

/** Most of what sources send repeats the record before: such a value is the same object. */
final class Repetition {
  private Repetition() {}

  /**
   * @param before the value of this column in the record before, or null
   */
  static String text(String before, char[] buffer, int from, int length) {
    return same(before, buffer, from, length) ? before : new String(buffer, from, length);
  }

  /** From the end, because names and dates differ there. */
  private static boolean same(String before, char[] buffer, int from, int length) {
    if (before == null || before.length() != length) {
      return false;
    }
    for (int i = length - 1; i >= 0; i--) {
      if (before.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }
}
