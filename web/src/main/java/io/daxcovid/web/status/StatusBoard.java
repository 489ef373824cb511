package io.daxcovid.web.status;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last thing each part said of itself. Kept when nobody speaks any more, with its age. */
public final class StatusBoard {
  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
  private static final String DATASET = "dataset/";
  private static final String PIPELINE = "pipeline/";

  private final SortedMap<String, DatasetStatus> datasets = new ConcurrentSkipListMap<>();
  private final SortedMap<String, PipelineStatus> pipelines = new ConcurrentSkipListMap<>();
  private volatile Contact contact = new Contact(false, null);

  /**
   * @param value null when the part is gone for good
   */
  void accept(String key, String value) {
    try {
      if (key.startsWith(DATASET)) {
        put(datasets, key, value == null ? null : Json.read(value, DatasetStatus.class));
      } else if (key.startsWith(PIPELINE)) {
        put(pipelines, key, value == null ? null : Json.read(value, PipelineStatus.class));
      }
    } catch (MalformedJsonException e) {
      LOG.warn("Status '{}' cannot be read and is left out: {}", key, e.getMessage());
    }
  }

  void contact(boolean connected, Instant last) {
    contact = new Contact(connected, last);
  }

  public List<DatasetStatus> datasets() {
    return List.copyOf(datasets.values());
  }

  public Optional<PipelineStatus> pipeline(String pipeline) {
    return Optional.ofNullable(pipelines.get(PIPELINE + pipeline));
  }

  public Contact contact() {
    return contact;
  }

  private static <T> void put(SortedMap<String, T> map, String key, T value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /**
   * @param connected whether what the board shows is the newest there is
   * @param last when it was known to be; null if never
   */
  public record Contact(boolean connected, Instant last) {}
}
