package io.daxcovid.local.kafka;

import java.util.Optional;

/**
 * Where the node listens: for everybody on the host's address, for itself on loopback.
 *
 * @param advertised {@code host:port} that clients are told
 * @param gate a second way in for clients; empty as a rule
 */
record Addresses(
    String host, int port, int controllerPort, String advertised, Optional<Gate> gate) {
  String broker() {
    return host + ":" + port;
  }

  String controller() {
    return "127.0.0.1:" + controllerPort;
  }

  /** All ways in. */
  String listeners() {
    return clients(broker()) + ",CONTROLLER://" + controller();
  }

  /** All ways in that clients are told of. */
  String advertisedListeners() {
    return clients(advertised);
  }

  private String clients(String open) {
    String plain = "PLAINTEXT://" + open;
    return gate.map(guarded -> plain + "," + guarded.listener(host)).orElse(plain);
  }
}
