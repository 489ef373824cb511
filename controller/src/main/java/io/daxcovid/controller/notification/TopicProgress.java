package io.daxcovid.controller.notification;

import java.time.Instant;
import java.util.Map;

/**
 * How far the topics have been read, as Kafka last said.
 *
 * @param heard when it said so
 */
public record TopicProgress(Instant heard, Map<String, Offsets> topics) {
  public TopicProgress {
    topics = Map.copyOf(topics);
  }

  /**
   * @param position of the next message to be read
   * @param end of the topic
   */
  public record Offsets(long position, long end) {}
}
