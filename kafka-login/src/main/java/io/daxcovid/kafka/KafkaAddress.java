package io.daxcovid.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

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
}
