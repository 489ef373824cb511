package io.daxcovid.spark.snapshot;

import io.daxcovid.contract.snapshot.Manifest;

/**
 * An input of the run.
 *
 * @param rowsUri its {@code rows.csv.gz}
 */
public record Snapshot(Manifest manifest, String rowsUri) {}
