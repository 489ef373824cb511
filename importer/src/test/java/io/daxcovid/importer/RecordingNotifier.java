package io.daxcovid.importer;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.importer.notify.Notifier;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was said. */
public final class RecordingNotifier implements Notifier {
  private final List<SnapshotPublished> events = new ArrayList<>();
  private final List<DatasetStatus> statuses = new ArrayList<>();

  @Override
  public void publish(SnapshotPublished event) {
    events.add(event);
  }

  @Override
  public void report(DatasetStatus status) {
    statuses.add(status);
  }

  public List<SnapshotPublished> events(Dataset dataset) {
    return events.stream().filter(event -> event.data().dataset() == dataset).toList();
  }

  public boolean isSilent() {
    return events.isEmpty() && statuses.isEmpty();
  }

  public DatasetStatus lastStatus(Dataset dataset) {
    return statuses.stream()
        .filter(status -> status.dataset() == dataset)
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
