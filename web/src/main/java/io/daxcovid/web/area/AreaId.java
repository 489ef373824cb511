package io.daxcovid.web.area;

import java.util.regex.Pattern;

/** What can be the id of an area at all; whether a load has it is another question. */
public final class AreaId {
  // As the column has it: printable ASCII, at most 64.
  private static final Pattern FORM = Pattern.compile("[!-~]([ -~]{0,62}[!-~])?");

  private AreaId() {}

  /**
   * @throws IllegalArgumentException with a sentence for the reader
   */
  public static String parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not the id of an area; see /api/v1/areas");
    }
    return text;
  }
}
