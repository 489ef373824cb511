package io.daxcovid.web.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A weak entity tag: the same numbers, whatever the encoding on the wire (RFC 9110, 8.8.3). */
public record EntityTag(String opaque) {
  private static final Pattern LISTED = Pattern.compile("(?:W/)?\"([^\"]*)\"");

  public String header() {
    return "W/\"" + opaque + "\"";
  }

  /**
   * Weak comparison with an {@code If-None-Match}: a list of tags, or {@code *}.
   *
   * @param ifNoneMatch the header, null when absent
   */
  public boolean matches(String ifNoneMatch) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    Matcher tags = LISTED.matcher(ifNoneMatch);
    while (tags.find()) {
      if (tags.group(1).equals(opaque)) {
        return true;
      }
    }
    return false;
  }
}
