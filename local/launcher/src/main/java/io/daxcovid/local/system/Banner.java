package io.daxcovid.local.system;

/** Sentences that nobody may overlook. */
public final class Banner {
  public static final String SYNTHETIC =
      """
      SYNTHETIC DATA: neither these cases nor these prices ever happened.
      Real figures: sh run_local.sh --cases FILE --prices FILE|FOLDER""";

  private Banner() {}
}
