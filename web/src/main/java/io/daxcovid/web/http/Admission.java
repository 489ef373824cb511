package io.daxcovid.web.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Lets so many connections in. Whoever comes when the house is full, or has his share of it, gets a
 * short refusal and is closed before he costs anything; when it is full, the idle ones inside have
 * to leave soon, until half of the places are free again. (Jetty's own limit stops accepting
 * instead: a crowd then stands in the kernel's queue, and everybody else behind it.)
 */
final class Admission implements SelectorManager.AcceptListener {
  private static final Duration IDLE = Duration.ofSeconds(30);
  // Whoever reads on may be silent for a while on a machine that a crowd keeps busy.
  private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(4);

  private final ServerConnector connector;
  private final Guests<SelectableChannel> guests;
  private final Counter refused;
  private boolean full;

  Admission(ServerConnector connector, Guests<SelectableChannel> guests, MeterRegistry meters) {
    this.connector = connector;
    this.guests = guests;
    refused = meters.counter("dax.web.connections.refused");
    meters.gauge("dax.web.connections", guests, Guests::count);
    connector.setIdleTimeout(IDLE.toMillis());
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    SocketChannel socket = (SocketChannel) channel;
    switch (guests.enter(channel, socket.socket().getInetAddress())) {
      case FULL -> refuse(socket, Refusal.FULL);
      case TOO_MANY -> refuse(socket, Refusal.TOO_MANY);
      case COME_IN -> hurry(guests.isFull());
    }
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
    onClosed(channel);
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    guests.leave(channel);
    if (guests.isHalfEmpty()) {
      hurry(false);
    }
  }

  /** Does nothing between half and full, unless it has become full just now. */
  private synchronized void hurry(boolean nowFull) {
    boolean eased = !nowFull && guests.isHalfEmpty();
    if (full == nowFull || !(nowFull || eased)) {
      return;
    }
    full = nowFull;
    long idle = (full ? IDLE_WHEN_FULL : IDLE).toMillis();
    connector.setIdleTimeout(idle);
    connector.getConnectedEndPoints().forEach(endPoint -> endPoint.setIdleTimeout(idle));
  }

  private void refuse(SocketChannel socket, Refusal refusal) {
    refused.increment();
    refusal.sendTo(socket);
  }
}
