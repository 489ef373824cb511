package io.daxcovid.settings;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the text of a setting must look like.
 *
 * @param words for the reference table
 * @param parser throws an {@link IllegalArgumentException} that says what is wrong
 * @param shown makes any text, a wrong one too, fit to be printed
 */
public record ValueType<T>(String words, Function<String, T> parser, UnaryOperator<String> shown) {
  public static final ValueType<String> TEXT = new ValueType<>("text", Function.identity());
  public static final ValueType<Secret> SECRET =
      new ValueType<>("secret", Secret::new, text -> "***");
  public static final ValueType<Boolean> FLAG =
      new ValueType<>("`true` or `false`", ValueType::flag);

  private static final int LARGEST_PORT = 65_535;

  /** 0 is any free one. */
  public static final ValueType<Integer> PORT =
      new ValueType<>("port, 0 for any free one", text -> number(text, 0, LARGEST_PORT));

  /** Of what holds no credentials, or only where addresses have them. */
  public ValueType(String words, Function<String, T> parser) {
    this(words, parser, Masked::text);
  }

  public static ValueType<Integer> integer(int least, int most) {
    return new ValueType<>(
        "whole number from %d to %d".formatted(least, most), text -> number(text, least, most));
  }

  /** At least 0, and below the bound. */
  public static ValueType<Double> shareBelow(double bound) {
    return new ValueType<>("share from 0 to below " + bound, text -> share(text, bound));
  }

  /** The same text, and something made of its value; that may refuse it, too. */
  public <R> ValueType<R> as(String newWords, Function<? super T, R> made) {
    return new ValueType<>(newWords, text -> made.apply(parser.apply(text)), shown);
  }

  boolean isSecret() {
    return equals(SECRET);
  }

  private static Boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("it must be true or false");
    }
    return text.equals("true");
  }

  private static int number(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new IllegalArgumentException(
        "it must be a whole number from %d to %d".formatted(least, most));
  }

  private static Double share(String text, double bound) {
    try {
      double share = Double.parseDouble(text);
      if (share >= 0 && share < bound) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new IllegalArgumentException("it must be at least 0 and below " + bound);
  }
}
