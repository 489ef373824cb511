package io.daxcovid.settings;

import java.util.regex.Pattern;

/** Hides credentials that people put into addresses. */
public final class Masked {
  /** A colon before the path may begin a password, which may hold any mark: up to the last @. */
  private static final Pattern USER_INFO =
      Pattern.compile("(?<=://)(?:[^/?#:\\s]*:\\S*@|[^/?#\\s]*@)");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)([?&;][\\w.%-]*(?:pass|pwd|secret|token|key|sig|auth|cred)[\\w.%-]*=)[^&;\\s]*");

  private Masked() {}

  public static String text(String value) {
    String withoutUser = USER_INFO.matcher(value).replaceAll("***@");
    return PARAMETER.matcher(withoutUser).replaceAll("$1***");
  }
}
