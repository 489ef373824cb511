package io.daxcovid.controller.notification;

import io.daxcovid.kafka.KafkaAddress;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes Kafka clients that wait for an absent broker without a storm of reconnects. */
public record KafkaConnection(KafkaAddress address) {
  private static final int LONGEST_RECONNECT_MS = 5_000;
  private static final int LONGEST_BLOCK_MS = 5_000;

  public KafkaConnection(String bootstrap) {
    this(new KafkaAddress(bootstrap));
  }

  Consumer<String, String> consumer() {
    Map<String, Object> settings = forAll();
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // The importer makes the topics; made by us by accident they would not be compacted.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // A topic that was lost and made anew is read from its beginning.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  public Producer<String, String> producer() {
    Map<String, Object> settings = forAll();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK_MS);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private Map<String, Object> forAll() {
    return address.client(
        Map.of(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT_MS));
  }

  /** What is wrong and what would help; the same words as long as it is the same. */
  String trouble(KafkaException e) {
    return address
        .refusal(e, "read its topics: grant it READ and DESCRIBE")
        .orElseGet(
            () ->
                "no answer from Kafka at %s, or its topics are not there yet"
                    .formatted(address.bootstrap()));
  }
}
