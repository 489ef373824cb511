package io.daxcovid.health;

/**
 * How a program is.
 *
 * @param words for the person who asks why
 */
public record Verdict(boolean good, String words) {
  public static Verdict good(String words) {
    return new Verdict(true, words);
  }

  public static Verdict bad(String words) {
    return new Verdict(false, words);
  }
}
