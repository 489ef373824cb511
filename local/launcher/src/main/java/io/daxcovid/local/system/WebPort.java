package io.daxcovid.local.system;

import io.daxcovid.local.process.Ports;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;

/** The port of the page. */
final class WebPort {
  private static final int USUAL = 8080;
  private static final int TRIES = 100;

  private WebPort() {}

  /** The one asked for, else the usual one, else the next that is free. */
  static int choose(Optional<Integer> wanted) throws StartException, IOException {
    if (wanted.isPresent()) {
      int port = wanted.get();
      if (!Ports.isFree(port)) {
        throw new StartException(
            "Port %d is taken: stop who uses it, or name another --port.".formatted(port));
      }
      return port;
    }
    return IntStream.range(USUAL, USUAL + TRIES)
        .filter(Ports::isFree)
        .findFirst()
        .orElseGet(WebPort::any);
  }

  private static int any() {
    try {
      return Ports.free();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("No port is free", e);
    }
  }
}
