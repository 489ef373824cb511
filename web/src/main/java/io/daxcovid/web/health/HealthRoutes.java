package io.daxcovid.web.health;

import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.http.Reply;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.load.Database;
import io.daxcovid.web.load.Select;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Live: the process answers. Ready: the database does, too, since a page can then say at least that
 * there is no data yet. Cache and Kafka away are no reason to send readers elsewhere.
 */
public final class HealthRoutes {
  private final Database database;
  private final PrometheusMeterRegistry meters;

  public HealthRoutes(Database database, PrometheusMeterRegistry meters) {
    this.database = database;
    this.meters = meters;
  }

  public List<Route> routes() {
    return List.of(
        new Route("/health/live", List.of(), context -> state(context, 200, "up")),
        new Route("/health/ready", List.of(), this::ready),
        new Route("/metrics", List.of(), this::metrics));
  }

  private void ready(Context context) {
    try {
      database.read(
          connection -> Select.list(connection, row -> true, "SELECT 1 FROM publication LIMIT 1"));
      state(context, 200, "ready");
    } catch (ProblemException e) {
      // Busy is no reason to send the others' readers here, too.
      boolean busy = e.type() == ProblemType.TOO_BUSY;
      state(context, busy ? 200 : 503, busy ? "busy" : "the database does not answer");
    }
  }

  private static void state(Context context, int status, String state) {
    context.status(status).header("Cache-Control", "no-store");
    text(context, "text/plain; charset=utf-8", state + "\n");
  }

  private void metrics(Context context) {
    context.header("Cache-Control", "no-store");
    text(context, "text/plain; version=0.0.4; charset=utf-8", meters.scrape());
  }

  private static void text(Context context, String type, String text) {
    context.contentType(type);
    Reply.body(context, text.getBytes(StandardCharsets.UTF_8));
  }
}
