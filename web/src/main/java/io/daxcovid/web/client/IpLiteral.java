package io.daxcovid.web.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as text. A name is none: nobody's header makes this program ask a name server. */
final class IpLiteral {
  private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private IpLiteral() {}

  static Optional<InetAddress> parse(String text) {
    if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** As proxies write it: {@code 10.0.0.7}, {@code 10.0.0.7:4711}, {@code [::1]:4711}. */
  static Optional<InetAddress> parseWithPort(String text) {
    String address = text.strip();
    int bracket = address.indexOf(']');
    if (address.startsWith("[") && bracket > 0) {
      return parse(address.substring(1, bracket));
    }
    int colon = address.indexOf(':');
    boolean port = colon > 0 && colon == address.lastIndexOf(':');
    return parse(port ? address.substring(0, colon) : address);
  }
}
