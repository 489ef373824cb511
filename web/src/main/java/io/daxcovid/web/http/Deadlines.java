package io.daxcovid.web.http;

import io.daxcovid.web.http.Progress.Seen;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/** Ends connections that are late, see {@link Progress}; looks at all of them every second. */
final class Deadlines extends AbstractLifeCycle {
  private final ServerConnector connector;
  private final Counter ended;
  private Map<EndPoint, Progress> seen = new HashMap<>();

  Deadlines(ServerConnector connector, MeterRegistry meters) {
    this.connector = connector;
    ended = meters.counter("dax.web.connections.late");
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    connector.getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
  }

  private void look() {
    if (!isRunning()) {
      return;
    }
    Map<EndPoint, Progress> still = new HashMap<>();
    long now = System.nanoTime();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      Seen state = state(endPoint);
      Progress progress = seen.getOrDefault(endPoint, new Progress(state, now));
      if (progress.isLate(state, now)) {
        ended.increment();
        endPoint.close();
      } else {
        still.put(endPoint, progress);
      }
    }
    seen = still;
    lookLater();
  }

  private static Seen state(EndPoint endPoint) {
    Connection connection = endPoint.getConnection();
    if (connection == null) {
      return new Seen(0, 0, 0, false);
    }
    long in = connection.getMessagesIn();
    long out = connection.getMessagesOut();
    boolean untaken =
        endPoint instanceof AbstractEndPoint jetty && jetty.getWriteFlusher().isPending();
    return new Seen(
        in + out, connection.getBytesIn(), connection.getBytesOut(), in != out || untaken);
  }
}
