package io.daxcovid.importer.source.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which servers may be asked. Answers are hostile input, and a redirect is part of one: it may not
 * make the importer ask the machines around it.
 *
 * @param trusted also on this machine or in its network
 * @param known on the internet only: an answer of DNS may be forged
 */
public record HostPolicy(Set<Authority> trusted, Set<Authority> known, NameResolver resolver) {
  public HostPolicy {
    trusted = Set.copyOf(trusted);
    known = Set.copyOf(known);
  }

  /** Why this URL must not be asked, in words; empty if it may. */
  Optional<String> objection(URI target) {
    String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Optional.of("only http and https are asked, not " + scheme + ":");
    }
    if (target.getHost() == null || target.getRawUserInfo() != null) {
      return Optional.of("it names no plain host");
    }
    Authority authority = Authority.of(target);
    if (!trusted.contains(authority) && !known.contains(authority)) {
      return Optional.of(
          "%s is not among the hosts that may be asked: add it to DAX_HTTP_ALLOWED_HOSTS if you trust it"
              .formatted(authority));
    }
    return Optional.empty();
  }

  /**
   * Why the addresses of a host that may be asked must not be connected to.
   *
   * @throws UnknownHostException if it has none
   */
  Optional<String> objectionToAddress(URI target) throws UnknownHostException {
    Authority authority = Authority.of(target);
    if (trusted.contains(authority)) {
      return Optional.empty();
    }
    String host = authority.host().replaceAll("^\\[|]$", "");
    List<InetAddress> addresses = resolver.resolve(host);
    return addresses.stream()
        .filter(address -> !PublicAddress.is(address))
        .findFirst()
        .map(
            address ->
                "%s leads to %s, an address of this machine or its network: add it to DAX_HTTP_ALLOWED_HOSTS if that is meant"
                    .formatted(authority, address.getHostAddress()));
  }
}
