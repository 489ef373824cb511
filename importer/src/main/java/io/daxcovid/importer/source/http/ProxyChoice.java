package io.daxcovid.importer.source.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which requests go by which proxy: {@code DAX_HTTP_PROXY} for all, else the customary variables.
 * This machine itself is never asked by a proxy.
 *
 * @param except hosts and domains that are asked directly; {@code *} is all
 */
public record ProxyChoice(
    Optional<ProxyServer> http, Optional<ProxyServer> https, List<String> except) {
  public static final ProxyChoice NONE =
      new ProxyChoice(Optional.empty(), Optional.empty(), List.of());

  private static final String NO_PROXY = "none";

  public ProxyChoice {
    except = List.copyOf(except);
  }

  /**
   * @param chosen a proxy, or {@code none}; empty to follow the variables
   * @throws IllegalArgumentException naming the variable that holds no proxy
   */
  public static ProxyChoice of(Optional<String> chosen, Map<String, String> variables) {
    List<String> except =
        variable(variables, "no_proxy").map(ProxyChoice::listed).orElse(List.of());
    if (chosen.isPresent()) {
      Optional<ProxyServer> one =
          chosen.filter(text -> !text.equals(NO_PROXY)).map(ProxyServer::parse);
      return new ProxyChoice(one, one, except);
    }
    return new ProxyChoice(
        server(variables, "http_proxy"), server(variables, "https_proxy"), except);
  }

  private static Optional<ProxyServer> server(Map<String, String> variables, String name) {
    try {
      return variable(variables, name).map(ProxyServer::parse);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The variable %s names no proxy: %s, or set DAX_HTTP_PROXY=none"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  /** In small letters first, as all other programs do. */
  private static Optional<String> variable(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name))
        .or(() -> Optional.ofNullable(variables.get(name.toUpperCase(Locale.ROOT))))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static List<String> listed(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  Optional<ProxyServer> of(URI target) {
    String host = target.getHost().toLowerCase(Locale.ROOT);
    if (Authority.of(target).isThisMachine()
        || except.stream().anyMatch(one -> covers(one, host))) {
      return Optional.empty();
    }
    return "http".equalsIgnoreCase(target.getScheme()) ? http : https;
  }

  private static boolean covers(String exception, String host) {
    String domain = exception.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
    return exception.equals("*") || host.equals(domain) || host.endsWith("." + domain);
  }

  /** The one that has a login, if any: there is one password at most. */
  Optional<ProxyServer> withLogin() {
    return https
        .filter(one -> one.login().isPresent())
        .or(() -> http.filter(one -> one.login().isPresent()));
  }

  ProxySelector selector() {
    return new Selector(this);
  }

  private static final class Selector extends ProxySelector {
    private final ProxyChoice choice;

    Selector(ProxyChoice choice) {
      this.choice = choice;
    }

    @Override
    public List<Proxy> select(URI target) {
      return List.of(
          choice
              .of(target)
              .map(
                  server ->
                      new Proxy(
                          Proxy.Type.HTTP,
                          InetSocketAddress.createUnresolved(server.host(), server.port())))
              .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // The request fails with it, and says so.
    }
  }
}
