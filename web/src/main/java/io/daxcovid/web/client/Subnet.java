package io.daxcovid.web.client;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** A range of addresses, as {@code 10.0.0.0/8}; one address alone is a range, too. */
public record Subnet(InetAddress base, int prefix) {
  /**
   * @throws IllegalArgumentException with a sentence for whoever wrote it
   */
  public static List<Subnet> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(Subnet::parse)
        .toList();
  }

  public static Subnet parse(String text) {
    String[] parts = text.split("/", 2);
    InetAddress base = IpLiteral.parse(parts[0]).orElseThrow(() -> wrong(text));
    int bits = base.getAddress().length * Byte.SIZE;
    int prefix = bits;
    if (parts.length == 2) {
      prefix = parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
    }
    if (prefix < 0 || prefix > bits) {
      throw wrong(text);
    }
    return new Subnet(base, prefix);
  }

  public boolean contains(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException("'" + text + "' is no range like 10.0.0.0/8");
  }
}
