package io.daxcovid.web.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/** Serves routes by GET and HEAD on one address. */
public final class HttpServer implements AutoCloseable {
  private static final String STARTED = "started-nanos";

  private final Javalin javalin;

  /**
   * @param port 0 for any that is free
   */
  public HttpServer(String host, int port, List<Route> routes, MeterRegistry meters) {
    javalin =
        Javalin.create(
            config -> {
              HttpLimits.apply(config.jetty, host, port, meters);
              configure(config, routes, meters);
            });
  }

  /** Returns the port. */
  public int start() {
    return javalin.start().port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, List<Route> routes, MeterRegistry meters) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    // Bodies are compressed once and kept, see Reply.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = 0;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(true);
        });
    config.routes.before(
        context -> {
          context.attribute(STARTED, System.nanoTime());
          SecurityHeaders.add(context);
        });
    for (Route route : routes) {
      config.routes.get(route.path(), route.handler());
      config.routes.head(route.path(), route.handler());
    }
    ProblemHandlers.register(config.routes);
    config.routes.after(context -> measure(context, meters));
  }

  private static void measure(Context context, MeterRegistry meters) {
    Long started = context.attribute(STARTED);
    if (started == null) {
      return;
    }
    meters
        .timer("dax.web.requests", "status", Integer.toString(context.statusCode()))
        .record(Duration.ofNanos(System.nanoTime() - started));
  }
}
