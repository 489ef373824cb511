package io.daxcovid.importer.format.text;

/**
 * Text within our messages. Foreign one is short, on one line, and without marks that act on a
 * screen.
 */
public final class Excerpt {
  private static final int LONGEST = 120;

  private Excerpt() {}

  public static String of(String text) {
    return of(text, LONGEST);
  }

  /**
   * @param longest letters of it that are shown
   */
  public static String of(String text, int longest) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(' ');
              } else if (isInvisible(c)) {
                safe.append("\\u%04x".formatted(c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return text.codePointCount(0, text.length()) > longest ? safe + " ..." : safe.toString();
  }

  /** Our own words, which may name very many things, cut to a length. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + " ...";
  }

  /** Control characters, marks that turn the direction of writing, and halves of letters. */
  public static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
