package io.daxcovid.web.http;

import io.daxcovid.web.client.Clients;
import io.daxcovid.web.client.RateLimit;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;

/** Lets a request through, if its client has not had too many. */
final class Admittance {
  private final Clients clients;
  private final RateLimit limit;
  private final Counter refused;

  Admittance(Clients clients, RateLimit limit, MeterRegistry meters) {
    this.clients = clients;
    this.limit = limit;
    refused = meters.counter("dax.web.requests.refused");
  }

  void check(Context context) {
    if (isProbe(context.path())) {
      return;
    }
    InetAddress peer = Clients.peer(context.req().getRemoteAddr());
    List<String> forwarded = Collections.list(context.req().getHeaders("X-Forwarded-For"));
    int seconds = limit.secondsToWait(clients.behind(peer, forwarded));
    if (seconds > 0) {
      refused.increment();
      context.header("Retry-After", Integer.toString(seconds));
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS, "Ask again in %d s, or less often.".formatted(seconds));
    }
  }

  /**
   * A node's probes may come by the same address as its guests, and must not be refused for them.
   */
  private static boolean isProbe(String path) {
    return path.startsWith("/health/") || path.equals("/metrics");
  }
}
