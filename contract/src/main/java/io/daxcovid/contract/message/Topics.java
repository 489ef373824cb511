package io.daxcovid.contract.message;

/** Both topics are compacted and have one partition. */
public final class Topics {
  /** Key: dataset id. Value: {@link SnapshotPublished}. */
  public static final String SNAPSHOTS = "dataset-snapshots";

  /**
   * Key {@code dataset/<id>}: {@link DatasetStatus}. Key {@code pipeline/<namespace>/<name>}:
   * {@link PipelineStatus}.
   */
  public static final String STATUS = "component-status";

  private Topics() {}
}
