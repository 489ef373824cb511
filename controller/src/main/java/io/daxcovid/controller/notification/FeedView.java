package io.daxcovid.controller.notification;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.controller.plan.Input;
import java.util.HashMap;
import java.util.Map;

/**
 * The state that both topics add up to: level, not edge.
 *
 * @param snapshotsRead the notifications were read to the end they had when reading began
 * @param statusRead the same of the status topic
 * @param newest greatest version of each dataset, in whatever order they came
 * @param pipelines own and other pipelines' last reports, by message key
 */
public record FeedView(
    boolean snapshotsRead,
    boolean statusRead,
    Map<Dataset, Input> newest,
    Map<Dataset, DatasetStatus> datasets,
    Map<String, PipelineStatus> pipelines) {
  public static final FeedView EMPTY = new FeedView(false, false, Map.of(), Map.of(), Map.of());

  public FeedView {
    newest = Map.copyOf(newest);
    datasets = Map.copyOf(datasets);
    pipelines = Map.copyOf(pipelines);
  }

  public FeedView with(SnapshotPublished event) {
    SnapshotPublished.Summary data = event.data();
    Input known = newest.get(data.dataset());
    if (known != null && known.version() >= data.version()) {
      return this;
    }
    Input input = new Input(data.snapshotId(), data.version(), data.path(), data.sourceUrls());
    return new FeedView(
        snapshotsRead, statusRead, put(newest, data.dataset(), input), datasets, pipelines);
  }

  public FeedView with(DatasetStatus status) {
    return new FeedView(
        snapshotsRead, statusRead, newest, put(datasets, status.dataset(), status), pipelines);
  }

  public FeedView with(PipelineStatus status) {
    return new FeedView(
        snapshotsRead, statusRead, newest, datasets, put(pipelines, status.key(), status));
  }

  public FeedView snapshotsReadToEnd() {
    return new FeedView(true, statusRead, newest, datasets, pipelines);
  }

  public FeedView statusReadToEnd() {
    return new FeedView(snapshotsRead, true, newest, datasets, pipelines);
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    Map<K, V> copy = new HashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
