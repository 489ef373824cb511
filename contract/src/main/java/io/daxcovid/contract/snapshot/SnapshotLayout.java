package io.daxcovid.contract.snapshot;

import io.daxcovid.contract.dataset.Dataset;

/** Where things lie in HDFS, as absolute paths without scheme and authority. */
public record SnapshotLayout(String root) {
  public static final String MANIFEST = "manifest.json";
  public static final String ROWS = "rows.csv.gz";
  public static final String RAW = "raw";

  public SnapshotLayout {
    if (!root.startsWith("/") || root.endsWith("/")) {
      throw new IllegalArgumentException(
          "The HDFS root must start with / and not end with it: '" + root + "'");
    }
  }

  public String snapshots(Dataset dataset) {
    return root + "/snapshots/" + dataset.id();
  }

  public String snapshot(Dataset dataset, SnapshotId id) {
    return snapshots(dataset) + "/" + id;
  }

  public String quarantine(Dataset dataset) {
    return root + "/quarantine/" + dataset.id();
  }

  /** What a person has refused for good; only its reason is kept. */
  public String rejected(Dataset dataset) {
    return root + "/rejected/" + dataset.id();
  }

  /**
   * Half-written directories; beside the snapshots, so that the final rename stays in one volume.
   */
  public String temporary(Dataset dataset) {
    return root + "/.tmp/" + dataset.id();
  }

  public String importerLock() {
    return root + "/.importer-lock";
  }
}
