package io.daxcovid.local.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A real Kafka broker and controller (KRaft) in one JVM, on one address. Records stay over a
 * restart, on other ports too.
 *
 * <p>Environment: {@code DAX_KAFKA_HOST} (default: loopback), {@code DAX_KAFKA_PORT}, {@code
 * DAX_KAFKA_CONTROLLER_PORT}, {@code DAX_KAFKA_DIR} (made and formatted if new) and {@code
 * DAX_KAFKA_ADVERTISED} (what clients are told, if it is not host and port); see {@link Gate}, too.
 */
public final class KafkaMain {
  private KafkaMain() {}

  public static void main(String[] args) {
    try {
      int port = Integer.parseInt(required("DAX_KAFKA_PORT"));
      int controllerPort = Integer.parseInt(required("DAX_KAFKA_CONTROLLER_PORT"));
      String host = System.getenv().getOrDefault("DAX_KAFKA_HOST", "127.0.0.1");
      String advertised = System.getenv().getOrDefault("DAX_KAFKA_ADVERTISED", host + ":" + port);
      Optional<Gate> gate = Gate.from(System.getenv());
      Addresses addresses = new Addresses(host, port, controllerPort, advertised, gate);
      Broker broker = Broker.start(addresses, Path.of(required("DAX_KAFKA_DIR")));
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
      System.out.println("Kafka ready on " + addresses.broker());
    } catch (IOException | RuntimeException e) {
      System.out.println("Kafka cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private static String required(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("set " + name);
    }
    return value;
  }
}
