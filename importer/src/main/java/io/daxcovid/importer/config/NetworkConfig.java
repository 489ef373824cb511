package io.daxcovid.importer.config;

import io.daxcovid.importer.source.choice.NetworkSettings;
import io.daxcovid.importer.source.choice.NetworkSettings.Sites;
import io.daxcovid.importer.source.http.Authority;
import io.daxcovid.importer.source.http.ProxyChoice;
import io.daxcovid.importer.source.http.ProxyServer;
import io.daxcovid.settings.Secret;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a person may choose about the network. */
final class NetworkConfig {
  private static final ValueType<URI> SITE = new ValueType<>("`https://host`", NetworkConfig::site);

  private static final Setting<URI> YAHOO =
      Setting.withDefault(
          "DAX_YAHOO_URL", SITE, Sites.USUAL.yahoo().toString(), "Where `yahoo:` asks");

  private static final Setting<URI> FSE =
      Setting.withDefault("DAX_FSE_URL", SITE, Sites.USUAL.fse().toString(), "Where `fse:` asks");

  private static final Setting<URI> STOOQ =
      Setting.withDefault(
          "DAX_STOOQ_URL", SITE, Sites.USUAL.stooq().toString(), "Where `stooq:` asks");

  private static final Setting<Optional<Secret>> FSE_KEY =
      Setting.optional(
          "DAX_FSE_KEY",
          ValueType.SECRET,
          "/run/secrets/fse-key",
          "Key of the FSE API; goes in a header, never in a URL");

  private static final Setting<Optional<Secret>> STOOQ_KEY =
      Setting.optional(
          "DAX_STOOQ_KEY",
          ValueType.SECRET,
          "/run/secrets/stooq-key",
          "Key of stooq, which takes it in the URL alone; shown and stored nowhere");

  private static final Setting<Optional<Set<Authority>>> ALLOWED =
      Setting.optional(
          "DAX_HTTP_ALLOWED_HOSTS",
          new ValueType<>("hosts with or without a port, by commas", NetworkConfig::hosts),
          "mirror.example.org,10.0.0.5:8080",
          "Hosts to which sources may redirect; they and those of sources may then be in the own"
              + " network");

  private static final Setting<Optional<String>> PROXY =
      Setting.optional(
          "DAX_HTTP_PROXY",
          new ValueType<>(
              "`http://host:port` or `none`", NetworkConfig::proxy, NetworkConfig::shownProxy),
          "http://proxy.example.org:3128",
          "Proxy of all requests; if not set, `http_proxy`, `https_proxy` and `no_proxy` hold");

  private static final Setting<Optional<String>> USER_AGENT =
      Setting.optional(
          "DAX_HTTP_USER_AGENT",
          new ValueType<>("text", NetworkConfig::header),
          "dax-covid/0.1 (me@example.org)",
          "How the importer introduces itself; if not set, by the project's name and version");

  static final List<Setting<?>> SETTINGS =
      List.of(YAHOO, FSE, STOOQ, FSE_KEY, STOOQ_KEY, ALLOWED, PROXY, USER_AGENT);

  private NetworkConfig() {}

  /**
   * @throws IllegalArgumentException if a customary variable names no proxy, or if the key can be
   *     none
   */
  static NetworkSettings from(Values values, Map<String, String> environment) {
    return new NetworkSettings(
        new Sites(values.get(YAHOO), values.get(FSE), values.get(STOOQ)),
        values.get(ALLOWED).orElse(Set.of()),
        ProxyChoice.of(values.get(PROXY), environment),
        values.get(USER_AGENT),
        values.get(FSE_KEY).map(secret -> key(secret, values.get(FSE), "FSE", "[!-~]{1,200}")),
        values
            .get(STOOQ_KEY)
            .map(secret -> key(secret, values.get(STOOQ), "STOOQ", "[A-Za-z0-9]{1,200}")));
  }

  private static URI site(String text) {
    URI uri = URI.create(text.replaceFirst("/$", ""));
    if (uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || !String.valueOf(uri.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("it must be https:// or http:// with a host");
    }
    return uri;
  }

  private static Set<Authority> hosts(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .map(Authority::parse)
        .collect(Collectors.toSet());
  }

  private static String proxy(String text) {
    ProxyServer unused = text.equals("none") ? null : ProxyServer.parse(text);
    return text;
  }

  /** What is no proxy may be a password all the same. */
  private static String shownProxy(String text) {
    try {
      return text.equals("none") ? text : ProxyServer.parse(text).toString();
    } catch (IllegalArgumentException e) {
      return "***";
    }
  }

  /** What cannot be sent must not be found out by the message of an exception that shows it. */
  private static Secret key(Secret secret, URI site, String name, String letters) {
    if (!site.getScheme().equals("https") && !Authority.of(site).isThisMachine()) {
      throw new IllegalArgumentException(
          "DAX_%s_URL must begin with https:// where there is a DAX_%s_KEY: anybody on the way to %s could read it"
              .formatted(name, name, Authority.of(site)));
    }
    if (!secret.reveal().matches(letters)) {
      throw new IllegalArgumentException(
          "DAX_%s_KEY must be one word of plain characters".formatted(name));
    }
    return secret;
  }

  private static String header(String text) {
    if (!text.matches("[ -~]{1,200}")) {
      throw new IllegalArgumentException("it must be one line of plain characters");
    }
    return text;
  }
}
