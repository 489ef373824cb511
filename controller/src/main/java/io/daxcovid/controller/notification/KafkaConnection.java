package io.daxcovid.controller.notification;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes Kafka clients that wait for an absent broker without a storm of reconnects. */
public record KafkaConnection(String bootstrap) {
  private static final int LONGEST_RECONNECT_MS = 5_000;
  private static final int LONGEST_BLOCK_MS = 5_000;

  Consumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            LONGEST_RECONNECT_MS,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // The importer makes the topics; made by us by accident they would not be compacted.
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            // A topic that was lost and made anew is read from its beginning.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest"),
        new StringDeserializer(),
        new StringDeserializer());
  }

  public Producer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            LONGEST_RECONNECT_MS,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            LONGEST_BLOCK_MS),
        new StringSerializer(),
        new StringSerializer());
  }
}
