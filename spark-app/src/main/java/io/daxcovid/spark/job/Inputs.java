package io.daxcovid.spark.job;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.spark.snapshot.Snapshot;
import io.daxcovid.spark.snapshot.SnapshotStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The snapshots of a request, opened. */
record Inputs(Map<Dataset, Snapshot> snapshots) {

  /**
   * @throws IllegalArgumentException if a dataset is missing, or if the run id is not that of these
   *     snapshots: its rows would be traced to the wrong source
   */
  static Inputs open(JobRequest request, SnapshotStore store) {
    Map<Dataset, Snapshot> snapshots = new EnumMap<>(Dataset.class);
    Map<Dataset, SnapshotId> ids = new EnumMap<>(Dataset.class);
    for (Dataset dataset : Dataset.INPUTS) {
      String uri = request.inputs().get(dataset);
      if (uri == null) {
        throw new IllegalArgumentException(
            "Cannot run: --input=%s=<uri> is missing".formatted(dataset.id()));
      }
      Snapshot snapshot = store.open(dataset, uri);
      snapshots.put(dataset, snapshot);
      ids.put(dataset, snapshot.manifest().id());
    }
    RunId run = RunId.of(request.pipeline(), request.analysis(), request.methodVersion(), ids);
    if (!run.equals(request.runId())) {
      throw new IllegalArgumentException(
          "Cannot run: these inputs and this analysis are run %s, not %s"
              .formatted(run, request.runId()));
    }
    return new Inputs(snapshots);
  }

  List<Manifest> manifests() {
    return snapshots.values().stream().map(Snapshot::manifest).toList();
  }

  void verify(SnapshotStore store) {
    snapshots.values().forEach(store::verify);
  }
}
