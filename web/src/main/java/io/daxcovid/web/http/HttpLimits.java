package io.daxcovid.web.http;

import io.daxcovid.web.client.Clients;
import io.javalin.config.JettyConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.channels.SelectableChannel;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/** What all clients together may take of this program, whose heap is small. */
final class HttpLimits {
  private static final int CONNECTIONS = 256;
  // A client that does not read its answer holds a thread: with more threads than connections the
  // crowd meets the limit before the threads run out.
  private static final int THREADS = CONNECTIONS + 16;
  private static final int BACKLOG = 128;
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int BUFFER_BYTES = 16 * 1024;

  private HttpLimits() {}

  static void apply(JettyConfig jetty, HttpConfig config, Clients clients, MeterRegistry meters) {
    jetty.threadPool = threads();
    Guests<SelectableChannel> guests = new Guests<>(CONNECTIONS, clients);
    jetty.addConnector(
        (server, http) -> {
          ServerConnector connector = connector(server, http);
          connector.addBean(new Admission(connector, guests, meters));
          connector.addBean(new Deadlines(connector, meters));
          connector.setHost(config.host());
          connector.setPort(config.port());
          return connector;
        });
  }

  private static ThreadPool threads() {
    QueuedThreadPool pool = new QueuedThreadPool(THREADS, 8);
    pool.setName("http");
    pool.setIdleTimeout(10_000);
    return pool;
  }

  private static ServerConnector connector(Server server, HttpConfiguration http) {
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setOutputBufferSize(BUFFER_BYTES);
    http.setOutputAggregationSize(BUFFER_BYTES / 4);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setAcceptQueueSize(BACKLOG);
    return connector;
  }
}
