package io.daxcovid.kafka;

import io.daxcovid.settings.Secret;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/**
 * How a program shows Kafka who it is.
 *
 * @param authority file of the certificates that are trusted, PEM; empty for those of the JDK
 */
public record KafkaLogin(
    SecurityProtocol protocol,
    String mechanism,
    Optional<String> user,
    Optional<Secret> password,
    Optional<String> authority) {
  /** What a person would look at. */
  public static final String NAMES = "DAX_KAFKA_USER, DAX_KAFKA_PASSWORD and DAX_KAFKA_SECURITY";

  public static final KafkaLogin NONE =
      new KafkaLogin(
          SecurityProtocol.PLAINTEXT, "", Optional.empty(), Optional.empty(), Optional.empty());

  private static final Setting<SecurityProtocol> PROTOCOL =
      Setting.withDefault(
          "DAX_KAFKA_SECURITY",
          ValueType.TEXT.as(
              "`PLAINTEXT`, `SSL`, `SASL_PLAINTEXT` or `SASL_SSL`", KafkaLogin::protocol),
          "PLAINTEXT",
          "How Kafka is spoken to");

  private static final Setting<String> MECHANISM =
      Setting.withDefault(
          "DAX_KAFKA_MECHANISM",
          ValueType.TEXT.as("`SCRAM-SHA-512`, `SCRAM-SHA-256` or `PLAIN`", KafkaLogin::mechanism),
          "SCRAM-SHA-512",
          "How user and password are shown, with `SASL_...`");

  private static final Setting<Optional<String>> USER =
      Setting.optional(
          "DAX_KAFKA_USER", ValueType.TEXT, "dax-covid", "Kafka's user, with `SASL_...`");

  private static final Setting<Optional<Secret>> PASSWORD =
      Setting.optional("DAX_KAFKA_PASSWORD", ValueType.SECRET, "…", "Password of that user");

  private static final Setting<Optional<String>> AUTHORITY =
      Setting.optional(
          "DAX_KAFKA_AUTHORITY",
          ValueType.TEXT,
          "/etc/dax-covid/kafka/ca.crt",
          "File of the certificates that Kafka's must be signed by, PEM");

  public static final List<Setting<?>> SETTINGS =
      List.of(PROTOCOL, MECHANISM, USER, PASSWORD, AUTHORITY);

  public static KafkaLogin from(Values values) {
    return new KafkaLogin(
        values.get(PROTOCOL),
        values.get(MECHANISM),
        values.get(USER),
        values.get(PASSWORD),
        values.get(AUTHORITY));
  }

  /** For any client of Kafka. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol.name);
    if (protocol == SecurityProtocol.SASL_PLAINTEXT || protocol == SecurityProtocol.SASL_SSL) {
      properties.put(SaslConfigs.SASL_MECHANISM, mechanism);
      properties.put(SaslConfigs.SASL_JAAS_CONFIG, jaas());
    }
    authority.ifPresent(
        file -> {
          properties.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
          properties.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file);
        });
    return properties;
  }

  private String jaas() {
    String module =
        mechanism.equals("PLAIN")
            ? "org.apache.kafka.common.security.plain.PlainLoginModule"
            : "org.apache.kafka.common.security.scram.ScramLoginModule";
    return "%s required username=%s password=%s;"
        .formatted(
            module, quoted(user.orElse("")), quoted(password.map(Secret::reveal).orElse("")));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static SecurityProtocol protocol(String text) {
    try {
      return SecurityProtocol.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("it is none of these", e);
    }
  }

  private static String mechanism(String text) {
    if (!List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN").contains(text)) {
      throw new IllegalArgumentException("it is none of these");
    }
    return text;
  }
}
