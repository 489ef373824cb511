package io.daxcovid.web.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Who asks. A sender can write anything into {@code X-Forwarded-For}, but each proxy appends whom
 * it has really seen: so it is read from the end, and only as long as a trusted proxy has written
 * it.
 */
public final class Clients {
  private static final int NETWORK_BYTES = 8;

  private final List<Subnet> proxies;

  public Clients(List<Subnet> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  public boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  /**
   * @param peer at the other end of the connection
   * @param forwarded the headers' values in their order
   */
  public InetAddress behind(InetAddress peer, List<String> forwarded) {
    InetAddress client = peer;
    String[] hops = String.join(",", forwarded).split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isProxy(client); i--) {
      Optional<InetAddress> hop = IpLiteral.parseWithPort(hops[i]);
      if (hop.isEmpty()) {
        break;
      }
      client = hop.get();
    }
    return client;
  }

  /** The address; of version 6 its network of 64 bits, all of which one person has. */
  public static InetAddress one(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    byte[] bytes = address.getAddress();
    for (int i = NETWORK_BYTES; i < bytes.length; i++) {
      bytes[i] = 0;
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }

  /** An address that the server's socket has told. */
  public static InetAddress peer(String literal) {
    return IpLiteral.parse(literal)
        .orElseThrow(() -> new IllegalStateException("No address: " + literal));
  }
}
