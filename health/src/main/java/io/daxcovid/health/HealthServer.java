package io.daxcovid.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** {@code /health/live}, {@code /health/ready} and {@code /metrics} over HTTP. */
public final class HealthServer implements AutoCloseable {
  /** One who reads slowly must not keep a supervisor's question waiting. */
  private static final int THREADS = 3;

  private final HttpServer server;
  private final ExecutorService threads;

  private HealthServer(HttpServer server) {
    this.server = server;
    this.threads = Executors.newFixedThreadPool(THREADS, daemons());
  }

  /**
   * @param config with a port, 0 for any free one
   * @throws IOException that says which setting cannot be used
   */
  public static HealthServer start(
      HealthConfig config, Probes probes, PrometheusMeterRegistry metrics) throws IOException {
    int port = config.port().orElseThrow();
    InetSocketAddress address = new InetSocketAddress(config.host(), port);
    if (address.isUnresolved()) {
      throw new IOException(
          "DAX_HEALTH_HOST=%s cannot be used: no such host".formatted(config.host()));
    }
    try {
      HealthServer server = new HealthServer(HttpServer.create(address, 0));
      server.serve(new Answers(probes, metrics));
      return server;
    } catch (IOException e) {
      throw new IOException(
          "DAX_HEALTH_HOST=%s with DAX_HEALTH_PORT=%d cannot be used: %s"
              .formatted(config.host(), port, e.getMessage()),
          e);
    }
  }

  private void serve(Answers answers) {
    server.createContext(
        "/",
        exchange -> {
          try (HttpExchange asked = exchange) {
            answers.give(asked);
          }
        });
    server.setExecutor(threads);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "health");
      thread.setDaemon(true);
      return thread;
    };
  }
}
