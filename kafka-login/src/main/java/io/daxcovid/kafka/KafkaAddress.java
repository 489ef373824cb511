package io.daxcovid.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Where Kafka is, and how a program shows who it is. */
public record KafkaAddress(String bootstrap, KafkaLogin login) {
  /** Of a Kafka that asks nobody. */
  public KafkaAddress(String bootstrap) {
    this(bootstrap, KafkaLogin.NONE);
  }

  /**
   * A client's settings: these and its own.
   *
   * @param own none of the address or the login
   */
  public Map<String, Object> client(Map<String, Object> own) {
    Map<String, Object> properties = new HashMap<>(own);
    properties.putAll(login.properties());
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    return properties;
  }

  /**
   * What is wrong where Kafka will not have this user, and what would help; the same words as long
   * as it is the same.
   *
   * @param needs what the program does there, and the rights for it
   * @return empty if it is something else
   */
  public Optional<String> refusal(Throwable e, String needs) {
    if (e instanceof AuthenticationException) {
      return Optional.of(
          "Kafka at %s refused the login: check %s".formatted(bootstrap, KafkaLogin.NAMES));
    }
    if (e instanceof AuthorizationException) {
      return Optional.of("Kafka at %s does not let this user %s".formatted(bootstrap, needs));
    }
    return Optional.empty();
  }
}
