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

  /** As the tool that formats wants it: SCRAM's passwords are records of the node itself. */
  String scram() {
    return "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, password);
  }

  /** Whoever comes the other way, as the node itself does, may do everything. */
  void addTo(Properties settings) {
    settings.setProperty("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
    settings.setProperty(
        "listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.setProperty(
        "listener.name.sasl_plaintext.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
            .formatted(user, password));
    settings.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.setProperty("super.users", "User:ANONYMOUS");
  }
}
