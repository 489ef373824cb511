package io.daxcovid.importer.source.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
public interface NameResolver {
  /**
   * The machine's own. The JVM remembers an answer for half a minute, so the address that was
   * checked is the one that is connected to, unless that time ends just in between: its client
   * takes no address for a name.
   */
  NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  List<InetAddress> resolve(String host) throws UnknownHostException;
}
