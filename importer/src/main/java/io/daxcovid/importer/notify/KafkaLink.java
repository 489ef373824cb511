package io.daxcovid.importer.notify;

import io.daxcovid.kafka.KafkaAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** An idempotent producer that waits for all replicas, and an eye on the topics. */
final class KafkaLink implements Link {
  private final TopicSetup topics;
  private final KafkaProducer<String, String> producer;

  private KafkaLink(TopicSetup topics, KafkaProducer<String, String> producer) {
    this.topics = topics;
    this.producer = producer;
  }

  /**
   * @throws KafkaException if the address cannot be resolved
   */
  static KafkaLink open(KafkaAddress kafka) {
    TopicSetup topics = TopicSetup.of(kafka);
    try {
      return new KafkaLink(topics, producer(kafka));
    } catch (KafkaException e) {
      topics.close();
      throw e;
    }
  }

  private static KafkaProducer<String, String> producer(KafkaAddress kafka) {
    return new KafkaProducer<>(
        kafka.client(
            Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "dax-importer",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000)),
        new StringSerializer(),
        new StringSerializer());
  }

  @Override
  public void prepare() throws InterruptedException, ExecutionException {
    topics.ensure();
  }

  @Override
  public void send(Message message) throws InterruptedException, ExecutionException {
    producer.send(new ProducerRecord<>(message.topic(), message.key(), message.value())).get();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    topics.close();
  }
}
