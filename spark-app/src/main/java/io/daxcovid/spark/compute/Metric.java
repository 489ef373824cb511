package io.daxcovid.spark.compute;

import java.util.Arrays;
import java.util.Optional;

/** What is counted per area and day. */
enum Metric {
  CASES("cases"),
  DEATHS("deaths");

  private final String id;

  Metric(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  static Optional<Metric> of(String id) {
    return Arrays.stream(values()).filter(metric -> metric.id.equals(id)).findFirst();
  }
}
