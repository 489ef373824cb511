package io.daxcovid.operator.runner.job;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a driver's container needs, by Spark's own rule: heap, and a tenth of it, at least 384 MiB,
 * beside it. The small program that starts the driver adds to that.
 */
record DriverMemory(long mebibytes) {
  private static final Pattern SIZE = Pattern.compile("(\\d+)([kmgt]?)b?");
  private static final String UNITS = "kmgt";
  private static final long KIBI = 1024;
  private static final long LEAST_OVERHEAD = 384;
  private static final long SUBMITTER = 96;

  static DriverMemory of(String heap, Map<String, String> sparkConf) {
    long size = mebibytes(heap);
    String said = sparkConf.get("spark.driver.memoryOverhead");
    long overhead = said == null ? Math.max(size / 10, LEAST_OVERHEAD) : mebibytes(said);
    return new DriverMemory(size + overhead + SUBMITTER);
  }

  Quantity quantity() {
    return new Quantity(mebibytes + "Mi");
  }

  /** As Spark reads it: without a unit it is MiB. */
  private static long mebibytes(String text) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new IllegalArgumentException(
          "A memory size is a number with k, m, g or t, such as 1g, not '" + text + "'");
    }
    long number = Long.parseLong(size.group(1));
    int unit = size.group(2).isEmpty() ? 1 : UNITS.indexOf(size.group(2));
    return switch (unit) {
      case 0 -> number / KIBI;
      case 1 -> number;
      case 2 -> number * KIBI;
      default -> number * KIBI * KIBI;
    };
  }
}
