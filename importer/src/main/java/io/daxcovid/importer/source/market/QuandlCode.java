package io.daxcovid.importer.source.market;

import java.util.Arrays;
import java.util.Optional;

/** Every error code that the API documents, and what the importer does about it. */
public enum QuandlCode {
  QELX01(Treatment.STOP_UNTIL_TOMORROW, "the daily limit of all users without a key is used up"),
  QELX02(Treatment.STOP_UNTIL_TOMORROW, "the daily limit of this key is used up"),
  QELX03(Treatment.STOP_UNTIL_TOMORROW, "the daily limit of this subscription is used up"),
  QELX04(Treatment.WAIT, "the limit of ten minutes is used up"),
  QELX05(Treatment.WAIT, "the limit of ten minutes is used up"),
  QELX06(Treatment.NARROW, "too many rows were asked for"),
  QELX07(Treatment.NARROW, "the address was too long"),
  QELX08(Treatment.NARROW, "the answer would be too large"),
  QEAX01(Treatment.CONFIGURATION, "the key is not known"),
  QEAX02(Treatment.CONFIGURATION, "the login is wrong"),
  QEAX03(Treatment.CONFIGURATION, "a key is needed"),
  QEAX05(Treatment.CONFIGURATION, "the key may not do this"),
  QEAX06(Treatment.STOP_UNTIL_TOMORROW, "the daily limit of this subscription is used up"),
  QEAX07(Treatment.TRY_IN_30_SECONDS, "it asks us to come back in 30 seconds"),
  QEPX01(Treatment.SKIP, "this key has no right to it"),
  QEPX02(Treatment.SKIP, "this key has no right to it"),
  QEPX04(Treatment.SKIP, "it is premium data"),
  QEPX05(Treatment.SKIP, "it is premium data"),
  QEPX06(Treatment.SKIP, "it is premium data"),
  QESX02(Treatment.BUG, "a parameter is wrong"),
  QESX03(Treatment.BUG, "a parameter is wrong"),
  QESX04(Treatment.BUG, "a parameter is wrong"),
  QESX05(Treatment.BUG, "a parameter is wrong"),
  QESX06(Treatment.BUG, "a parameter is wrong"),
  QESX07(Treatment.BUG, "a parameter is wrong"),
  QESX08(Treatment.BUG, "a parameter is wrong"),
  QESX09(Treatment.BUG, "the format is wrong"),
  QECX01(Treatment.BUG, "the route is not known"),
  QECX02(Treatment.SKIP, "the code is not known"),
  QECX03(Treatment.SKIP, "there is no such resource"),
  QECX05(Treatment.BUG, "the form of the address is wrong"),
  QECX06(Treatment.SKIP_FOR_GOOD, "the dataset was withdrawn"),
  QEMX01(Treatment.RETRY, "it has a fault of its own"),
  QEXX01(Treatment.RETRY, "it is not available"),
  QEXX02(Treatment.RETRY, "it is not available");

  /** What the importer does. */
  public enum Treatment {
    STOP_UNTIL_TOMORROW,
    WAIT,
    NARROW,
    CONFIGURATION,
    TRY_IN_30_SECONDS,
    SKIP,
    SKIP_FOR_GOOD,
    BUG,
    RETRY
  }

  private final Treatment treatment;
  private final String meaning;

  QuandlCode(Treatment treatment, String meaning) {
    this.treatment = treatment;
    this.meaning = meaning;
  }

  static Optional<QuandlCode> of(String code) {
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(code)).findFirst();
  }

  public Treatment treatment() {
    return treatment;
  }

  /** As the API writes it, with what it means. */
  String words() {
    return meaning + " (" + name().replace("X0", "x0") + ")";
  }
}
