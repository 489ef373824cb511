package io.daxcovid.controller.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** {@code GET /health/live} and {@code /health/ready} on loopback: 200 or 503. */
public final class HealthServer implements AutoCloseable {
  private final HttpServer server;

  /**
   * @param port 0 for any free one
   * @throws IOException if the port is taken
   */
  public HealthServer(int port, BooleanSupplier live, BooleanSupplier ready) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/health/live", exchange -> answer(exchange, live));
    server.createContext("/health/ready", exchange -> answer(exchange, ready));
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, BooleanSupplier good) throws IOException {
    try (exchange) {
      boolean up = good.getAsBoolean();
      byte[] text = (up ? "UP\n" : "DOWN\n").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(up ? 200 : 503, text.length);
      exchange.getResponseBody().write(text);
    }
  }
}
