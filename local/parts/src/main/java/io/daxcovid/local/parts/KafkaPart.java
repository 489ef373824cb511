package io.daxcovid.local.parts;

import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.JavaProgram;
import io.daxcovid.local.process.Readiness;
import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A broker that is its own controller; its records survive a change of ports.
 *
 * @param gate a second way in, which asks who comes; empty as a rule
 */
public record KafkaPart(
    Repository repository,
    PartFolder folder,
    String host,
    int port,
    int controllerPort,
    Optional<Gate> gate) {
  /**
   * Where one user may log in, with SASL_PLAINTEXT and PLAIN or SCRAM-SHA-512, and do what he is
   * granted.
   */
  public record Gate(int port, String user, String password) {}

  /** For this machine only. */
  public KafkaPart(Repository repository, PartFolder folder, int port, int controllerPort) {
    this(repository, folder, "127.0.0.1", port, controllerPort, Optional.empty());
  }

  public ChildSpec spec() throws StartException {
    return ChildSpec.java(
        "Kafka",
        JavaProgram.server(repository, "local/kafka", "io.daxcovid.local.kafka.KafkaMain", "256m"),
        List.of(),
        environment(),
        folder.log(),
        Readiness.said("Kafka ready"));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("DAX_KAFKA_HOST", host);
    environment.put("DAX_KAFKA_PORT", Integer.toString(port));
    environment.put("DAX_KAFKA_CONTROLLER_PORT", Integer.toString(controllerPort));
    environment.put("DAX_KAFKA_DIR", folder.data().toString());
    gate.ifPresent(
        guarded -> {
          environment.put("DAX_KAFKA_GATE_PORT", Integer.toString(guarded.port()));
          environment.put("DAX_KAFKA_USER", guarded.user());
          environment.put("DAX_KAFKA_PASSWORD", guarded.password());
        });
    return environment;
  }

  public String bootstrap() {
    return host + ":" + port;
  }
}
