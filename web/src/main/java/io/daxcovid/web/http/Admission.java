package io.daxcovid.web.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Lets so many connections in. Whoever comes when the house is full gets a short refusal and is
 * closed before he costs anything; the idle ones inside have to leave soon, until half of the
 * places are free again. (Jetty's own limit stops accepting instead: a crowd then stands in the
 * kernel's queue, and everybody else behind it.)
 */
final class Admission implements SelectorManager.AcceptListener {
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(1);
  private static final byte[] REFUSAL =
      """
      HTTP/1.1 503 Service Unavailable\r
      Retry-After: 2\r
      Content-Length: 0\r
      Connection: close\r
      \r
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerConnector connector;
  private final int places;
  private final Counter refused;
  private final Set<SelectableChannel> inside = ConcurrentHashMap.newKeySet();
  private boolean full;

  Admission(ServerConnector connector, int places, MeterRegistry meters) {
    this.connector = connector;
    this.places = places;
    refused = meters.counter("dax.web.connections.refused");
    meters.gauge("dax.web.connections", inside, Set::size);
    connector.setIdleTimeout(IDLE.toMillis());
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    if (inside.size() >= places) {
      refuse(channel);
    } else {
      inside.add(channel);
      hurry(inside.size() >= places);
    }
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
    onClosed(channel);
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    inside.remove(channel);
    if (inside.size() <= places / 2) {
      hurry(false);
    }
  }

  /** Does nothing between half and full, unless it has become full just now. */
  private synchronized void hurry(boolean nowFull) {
    boolean eased = !nowFull && inside.size() <= places / 2;
    if (full == nowFull || !(nowFull || eased)) {
      return;
    }
    full = nowFull;
    long idle = (full ? IDLE_WHEN_FULL : IDLE).toMillis();
    connector.setIdleTimeout(idle);
    connector.getConnectedEndPoints().forEach(endPoint -> endPoint.setIdleTimeout(idle));
  }

  private void refuse(SelectableChannel channel) {
    refused.increment();
    try (SocketChannel socket = (SocketChannel) channel) {
      socket.write(ByteBuffer.wrap(REFUSAL));
      socket.shutdownOutput();
    } catch (IOException e) {
      // Gone already, which is what was wanted.
    }
  }
}
