package io.daxcovid.controller.plan;

import io.daxcovid.contract.snapshot.SnapshotId;
import java.util.List;

/**
 * A snapshot as a run's input.
 *
 * @param version rises with every snapshot of its dataset; only it tells newer from older
 * @param path HDFS path without scheme and authority
 * @param sources addresses that its rows came from; empty where nobody said
 */
public record Input(SnapshotId id, long version, String path, List<String> sources) {
  public Input {
    sources = sources == null ? List.of() : List.copyOf(sources);
  }
}
