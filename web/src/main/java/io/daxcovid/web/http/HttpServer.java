package io.daxcovid.web.http;

import io.daxcovid.web.client.Clients;
import io.daxcovid.web.client.RateLimit;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/** Serves routes by GET and HEAD on one address. */
public final class HttpServer implements AutoCloseable {
  private static final String STARTED = "started-nanos";

  private final Javalin javalin;

  public HttpServer(HttpConfig http, List<Route> routes, MeterRegistry meters) {
    Clients clients = new Clients(http.proxies());
    RateLimit limit = new RateLimit(http.rate(), System::nanoTime);
    javalin =
        Javalin.create(
            config -> {
              HttpLimits.apply(config.jetty, http, clients, meters);
              configure(config, meters);
              config.routes.before(new Admittance(clients, limit, meters)::check);
              register(config.routes, routes);
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

  private static void configure(JavalinConfig config, MeterRegistry meters) {
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
    ProblemHandlers.register(config.routes);
    config.routes.after(context -> measure(context, meters));
  }

  private static void register(RoutesConfig config, List<Route> routes) {
    for (Route route : routes) {
      config.get(route.path(), route.handler());
      config.head(route.path(), route.handler());
    }
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
