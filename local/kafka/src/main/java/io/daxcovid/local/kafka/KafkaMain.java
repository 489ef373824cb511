package io.daxcovid.local.kafka;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A real Kafka broker and controller (KRaft) in one JVM, on loopback only. Records stay over a
 * restart, on other ports too.
 *
 * <p>Environment: {@code DAX_KAFKA_PORT}, {@code DAX_KAFKA_CONTROLLER_PORT} and {@code
 * DAX_KAFKA_DIR} (made and formatted if new).
 */
public final class KafkaMain {
  private KafkaMain() {}

  public static void main(String[] args) {
    try {
      int port = Integer.parseInt(required("DAX_KAFKA_PORT"));
      int controllerPort = Integer.parseInt(required("DAX_KAFKA_CONTROLLER_PORT"));
      Broker broker = Broker.start(port, controllerPort, Path.of(required("DAX_KAFKA_DIR")));
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
      System.out.println("Kafka ready on 127.0.0.1:" + port);
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
