import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A broker, a namespace, and an operator for both, started as it is shipped. */
final class Stage implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final String namespace;
  private final Path work;
  private final EmbeddedKafka kafka = EmbeddedKafka.start();
  private final Notifications notifications = Notifications.to(kafka.bootstrap());
  private final Sightings sightings;
  private final Drivers drivers;
  private final Program operator;

  /**
   * @param work where the operator's log is written
   */
  Stage(Cluster cluster, String name, Path work) throws Exception {
    this.cluster = cluster;
    this.namespace = cluster.namespace(name);
    this.work = work;
    this.sightings = new Sightings(cluster.admin(), namespace);
    this.drivers = new Drivers(cluster.admin(), namespace);
    Map<String, String> settings = new HashMap<>(cluster.environment(namespace));
    settings.putAll(
        Map.of(
            "DAX_KAFKA_BOOTSTRAP", kafka.bootstrap(),
            "DAX_SPARK_IMAGE", "localhost/spark-app:0.1.0",
            "DAX_SINK_URL", "jdbc:mysql://127.0.0.1:9/daxcovid",
            "DAX_HDFS_URI", "hdfs://127.0.0.1:9",
            "DAX_HEALTH_PORT", "0"));
    this.operator =
        Program.start(
            System.getProperty("operator.class.path"),
            log(name),
            settings,
            "io.daxcovid.operator.OperatorMain");
  }

  private Path log(String program) {
    return work.resolve(program + ".log");
  }

  void apply(String name) {
    String yaml =
        """
        apiVersion: daxcovid.io/v1alpha1
        kind: CorrelationPipeline
        metadata: {name: %s, namespace: %s}
        spec: {inputs: [ecdc-cases, fse-prices], settle: 0s}
        """
            .formatted(name, namespace);
    KubernetesClient client = cluster.admin();
    client
        .resource(client.getKubernetesSerialization().unmarshal(yaml, CorrelationPipeline.class))
        .create();
  }

  /** The yardstick, ready, with the rights of an operator of that namespace. */
  Program plainLoop(String ofNamespace, Path template) throws Exception {
    Path log = log("plain-loop");
    Program program =
        Program.start(
            System.getProperty("java.class.path"),
            log,
            cluster.environment(ofNamespace),
            PlainLoop.class.getName(),
            kafka.bootstrap(),
            template.toString());
    Until.holds("the plain loop is ready", LIMIT, () -> says(log, PlainLoop.READY));
    return program;
  }

  private static boolean says(Path log, String text) {
    try {
      return Files.readString(log).contains(text);
    } catch (java.io.IOException e) {
      return false;
    }
  }

  Cluster cluster() {
    return cluster;
  }

  Path work() {
    return work;
  }

  Notifications notifications() {
    return notifications;
  }

  Sightings sightings() {
    return sightings;
  }

  Drivers drivers() {
    return drivers;
  }

  Program operator() {
    return operator;
  }

  @Override
  public void close() throws Exception {
    operator.close();
    sightings.close();
    drivers.close();
    notifications.close();
    kafka.close();
  }
}
