package io.daxcovid.web.http;

import io.daxcovid.web.client.Clients;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is inside, and how often. A client may have a quarter of the places; a proxy stands for many.
 */
final class Guests<C> {
  private static final int SHARE = 4;

  private final int places;
  private final Clients clients;
  private final Map<C, InetAddress> inside = new ConcurrentHashMap<>();
  private final Map<InetAddress, Integer> each = new ConcurrentHashMap<>();

  Guests(int places, Clients clients) {
    this.places = places;
    this.clients = clients;
  }

  /** By one thread at a time. */
  Entry enter(C connection, InetAddress address) {
    InetAddress client = Clients.one(address);
    if (inside.size() >= places) {
      return Entry.FULL;
    }
    if (!clients.isProxy(address) && each.getOrDefault(client, 0) >= places / SHARE) {
      return Entry.TOO_MANY;
    }
    inside.put(connection, client);
    each.merge(client, 1, Integer::sum);
    return Entry.COME_IN;
  }

  /** By any thread; one that never came in may leave, too. */
  void leave(C connection) {
    InetAddress client = inside.remove(connection);
    if (client != null) {
      each.computeIfPresent(client, (address, count) -> count == 1 ? null : count - 1);
    }
  }

  int count() {
    return inside.size();
  }

  boolean isFull() {
    return count() >= places;
  }

  boolean isHalfEmpty() {
    return count() <= places / 2;
  }

  /** What is said at the door. */
  enum Entry {
    COME_IN,
    FULL,
    TOO_MANY
  }
}
