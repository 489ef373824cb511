package io.daxcovid.local.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A second way in, which asks who comes: one user, by password, who may do what he is granted. */
record Gate(int port, String user, String password) {
  /**
   * Environment: {@code DAX_KAFKA_GATE_PORT}, {@code DAX_KAFKA_USER}, {@code DAX_KAFKA_PASSWORD}.
   */
  static Optional<Gate> from(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("DAX_KAFKA_GATE_PORT"))
        .map(
            port ->
                new Gate(
                    Integer.parseInt(port),
                    environment.get("DAX_KAFKA_USER"),
                    environment.get("DAX_KAFKA_PASSWORD")));
  }

  String listener(String host) {
    return "SASL_PLAINTEXT://" + host + ":" + port;
  }

  /** Whoever comes the other way, as the node itself does, may do everything. */
  void addTo(Properties settings) {
    settings.setProperty("sasl.enabled.mechanisms", "PLAIN");
    settings.setProperty(
        "listener.name.sasl_plaintext.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
            .formatted(user, password));
    settings.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.setProperty("super.users", "User:ANONYMOUS");
  }
}
