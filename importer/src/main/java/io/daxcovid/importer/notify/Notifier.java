package io.daxcovid.importer.notify;

import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;

/** Tells the others. Returns at once; delivery goes on until it is acknowledged. */
public interface Notifier {
  void publish(SnapshotPublished event);

  void report(DatasetStatus status);
}
