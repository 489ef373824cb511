package io.daxcovid.controller.notification;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.message.Topics;

/** Adds one message to what is known. */
final class FeedDecoder {
  private static final String DATASET = "dataset/";
  private static final String PIPELINE = "pipeline/";

  /**
   * @throws MalformedJsonException if the message is not what its topic and key promise
   */
  FeedView add(FeedView view, String topic, String key, String value) {
    if (key == null || value == null) {
      return view;
    }
    if (topic.equals(Topics.SNAPSHOTS)) {
      return view.with(notification(value));
    }
    if (key.startsWith(DATASET)) {
      return view.with(dataset(key, value));
    }
    if (key.startsWith(PIPELINE)) {
      return view.with(pipeline(key, value));
    }
    return view;
  }

  private static SnapshotPublished notification(String value) {
    SnapshotPublished event = SnapshotPublished.parse(value);
    if (event.data().path() == null || event.data().version() <= 0) {
      throw new MalformedJsonException("Event " + event.id() + " has no path or no version");
    }
    return event;
  }

  private static DatasetStatus dataset(String key, String value) {
    DatasetStatus status = Json.read(value, DatasetStatus.class);
    if (status.dataset() == null || !status.key().equals(key)) {
      throw new MalformedJsonException("The status does not belong to its key " + key);
    }
    return status;
  }

  private static PipelineStatus pipeline(String key, String value) {
    PipelineStatus status = Json.read(value, PipelineStatus.class);
    if (!status.key().equals(key)) {
      throw new MalformedJsonException("The status does not belong to its key " + key);
    }
    return status;
  }
}
