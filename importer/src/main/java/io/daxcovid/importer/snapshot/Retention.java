package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes old snapshots. Kept are the newest ones by number, and each that a run may still read: a
 * run that started while a snapshot was the newest ends within the longest deadline after the next
 * one came.
 */
public final class Retention {
  private final HdfsFiles files;
  private final SnapshotLayout layout;
  private final Clock clock;
  private final int newest;
  private final Duration longestDeadline;

  public Retention(
      HdfsFiles files, SnapshotLayout layout, Clock clock, int newest, Duration longestDeadline) {
    this.files = files;
    this.layout = layout;
    this.clock = clock;
    this.newest = newest;
    this.longestDeadline = longestDeadline;
  }

  /**
   * @param manifests of one dataset, the greatest version first
   */
  public void apply(Dataset dataset, List<Manifest> manifests) throws IOException {
    for (Manifest manifest : expired(manifests)) {
      files.delete(layout.snapshot(dataset, manifest.id()));
    }
  }

  List<Manifest> expired(List<Manifest> manifests) {
    Instant limit = clock.instant().minus(longestDeadline);
    List<Manifest> expired = new ArrayList<>();
    for (int i = Math.max(newest, 1); i < manifests.size(); i++) {
      if (manifests.get(i - 1).fetchedAt().isBefore(limit)) {
        expired.add(manifests.get(i));
      }
    }
    return expired;
  }
}
