package io.daxcovid.controller.plan;

import io.daxcovid.contract.snapshot.SnapshotId;

/**
 * A snapshot as a run's input.
 *
 * @param version rises with every snapshot of its dataset; only it tells newer from older
 * @param path HDFS path without scheme and authority
 */
public record Input(SnapshotId id, long version, String path) {}
