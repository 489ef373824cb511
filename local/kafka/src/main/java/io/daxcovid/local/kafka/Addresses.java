package io.daxcovid.local.kafka;

/**
 * Where the node listens: for everybody on the host's address, for itself on loopback.
 *
 * @param advertised {@code host:port} that clients are told
 */
record Addresses(String host, int port, int controllerPort, String advertised) {
  String broker() {
    return host + ":" + port;
  }

  String controller() {
    return "127.0.0.1:" + controllerPort;
  }
}
