package io.daxcovid.settings;

import java.util.regex.Pattern;

/** Hides credentials that people put into addresses. */
public final class Masked {
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]+@");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)([?&;](?:[a-z_.-]*(?:password|passwd|secret|token|key))=)[^&;\\s]*");

  private Masked() {}

  public static String text(String value) {
    String withoutUser = USER_INFO.matcher(value).replaceAll("***@");
    return PARAMETER.matcher(withoutUser).replaceAll("$1***");
  }
}
