package io.daxcovid.spark.compute;

/** The three series that stand for "the DAX". */
enum IndexKind {
  /** The index itself, where a source gives it. */
  REFERENCE("reference"),
  /** Equal-weighted and chain-linked from the shares at hand. */
  COMPOSITE("composite"),
  /** The original's plain sum of prices, for comparison only. */
  SUM("sum");

  private final String id;

  IndexKind(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
