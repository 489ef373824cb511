import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The yardstick: polls Kafka and posts the resource, one after the other, as the original did. It
 * knows no state, asks nobody and writes nothing down. A message is a name and a number of objects.
 * Arguments: bootstrap, file with the object to post.
 */
public final class PlainLoop {
  static final String TOPIC = "plain-loop";
  static final String READY = "Plain loop ready";

  private PlainLoop() {}

  public static void main(String[] args) throws Exception {
    try (KubernetesClient client = new KubernetesClientBuilder().build();
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", args[0], "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
      String template = Files.readString(Path.of(args[1]));
      TopicPartition topic = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(topic));
      consumer.seekToBeginning(List.of(topic));
      System.out.println(READY);
      while (true) {
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
          post(client, template, message.key(), Integer.parseInt(message.value()));
        }
      }
    }
  }

  private static void post(KubernetesClient client, String template, String name, int count) {
    for (int i = 0; i < count; i++) {
      SparkApplication next =
          client.getKubernetesSerialization().unmarshal(template, SparkApplication.class);
      next.getMetadata().setName(name + "-" + i);
      next.getMetadata().setNamespace(client.getNamespace());
      client.resource(next).create();
    }
  }
}
