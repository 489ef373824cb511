package io.daxcovid.local.kafka;

/** Where the node listens: for everybody on the host's address, for itself on loopback. */
record Addresses(String host, int port, int controllerPort) {
  String broker() {
    return host + ":" + port;
  }

  String controller() {
    return "127.0.0.1:" + controllerPort;
  }
}
