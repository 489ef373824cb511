package io.daxcovid.importer.source.http;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is one of the open internet, and not of this machine or its network. */
final class PublicAddress {
  private PublicAddress() {}

  static boolean is(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && (address instanceof Inet6Address six ? isPublic6(six) : isPublic4(address.getAddress()));
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean special = first == 192 && second == 0 && bytes[2] == 0;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && !carrier && !special && !benchmark;
  }

  /** Only global unicast, and no tunnel that leads to an address of version 4. */
  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    return global && !teredo && !sixToFour;
  }
}
