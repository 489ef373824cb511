package io.daxcovid.spark.job;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A failure as a sentence for a person: the innermost cause that says something. */
final class Words {
  private Words() {}

  static String of(Throwable failure) {
    String words = failure.getClass().getSimpleName();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t.getMessage() != null && !t.getMessage().isBlank()) {
        words = t.getMessage().strip().lines().findFirst().orElse(words);
        if (isOurs(t)) {
          // What lies below was put into words already.
          return words;
        }
      }
    }
    return words;
  }

  /** For the log at debug. */
  static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static boolean isOurs(Throwable failure) {
    return failure.getStackTrace().length > 0
        && failure.getStackTrace()[0].getClassName().startsWith("io.daxcovid.");
  }
}
