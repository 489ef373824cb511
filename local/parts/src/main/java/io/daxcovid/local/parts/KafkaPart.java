package io.daxcovid.local.parts;

import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.JavaProgram;
import io.daxcovid.local.process.Readiness;
import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.util.List;
import java.util.Map;

/** A broker that is its own controller; its records survive a change of ports. */
public record KafkaPart(
    Repository repository, PartFolder folder, String host, int port, int controllerPort) {
  /** For this machine only. */
  public KafkaPart(Repository repository, PartFolder folder, int port, int controllerPort) {
    this(repository, folder, "127.0.0.1", port, controllerPort);
  }

  public ChildSpec spec() throws StartException {
    return ChildSpec.java(
        "Kafka",
        JavaProgram.server(repository, "local/kafka", "io.daxcovid.local.kafka.KafkaMain", "256m"),
        List.of(),
        Map.of(
            "DAX_KAFKA_HOST", host,
            "DAX_KAFKA_PORT", Integer.toString(port),
            "DAX_KAFKA_CONTROLLER_PORT", Integer.toString(controllerPort),
            "DAX_KAFKA_DIR", folder.data().toString()),
        folder.log(),
        Readiness.said("Kafka ready"));
  }

  public String bootstrap() {
    return host + ":" + port;
  }
}
