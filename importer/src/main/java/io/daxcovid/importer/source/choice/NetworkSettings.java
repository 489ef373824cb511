package io.daxcovid.importer.source.choice;

import io.daxcovid.importer.source.http.Authority;
import io.daxcovid.importer.source.http.HostPolicy;
import io.daxcovid.importer.source.http.NameResolver;
import io.daxcovid.importer.source.http.ProxyChoice;
import io.daxcovid.settings.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may choose about the network.
 *
 * @param sites where they are, or mirrors of them
 * @param allowedHosts sources and redirects may lead there, into the own network too
 */
public record NetworkSettings(
    Sites sites,
    Set<Authority> allowedHosts,
    ProxyChoice proxy,
    Optional<String> userAgent,
    Optional<Secret> fseKey,
    Optional<Secret> stooqKey) {
  /** Addresses without a path. */
  public record Sites(URI yahoo, URI fse, URI stooq) {
    public static final Sites USUAL =
        new Sites(
            URI.create("https://query2.finance.yahoo.com"),
            URI.create("https://data.nasdaq.com"),
            URI.create("https://stooq.com"));

    List<URI> all() {
      return List.of(yahoo, fse, stooq);
    }
  }

  /** Hosts to which the sites redirect among themselves. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "opendata.ecdc.europa.eu",
          "www.ecdc.europa.eu",
          "query1.finance.yahoo.com",
          "www.quandl.com");

  public NetworkSettings {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /**
   * A name that a person wrote as a source is no word about where it leads; an address is, and so
   * is an allowed host.
   */
  public HostPolicy hosts(List<URI> ofSource, NameResolver resolver) {
    Set<Authority> named =
        Stream.of(ofSource, sites.all(), Sites.USUAL.all())
            .flatMap(List::stream)
            .map(Authority::of)
            .collect(Collectors.toSet());
    Stream<Authority> fixed = named.stream().filter(Authority::isFixed);
    Stream<Authority> wellKnown = WELL_KNOWN.stream().map(Authority::parse);
    return new HostPolicy(
        Stream.concat(fixed, allowedHosts.stream()).collect(Collectors.toSet()),
        Stream.concat(named.stream(), wellKnown).collect(Collectors.toSet()),
        resolver);
  }
}
