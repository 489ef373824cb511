package io.daxcovid.settings;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Kubernetes gives every container variables about the Services of its namespace. A Service named
 * {@code dax-web} makes {@code DAX_WEB_PORT=tcp://10.0.0.7:80}: nobody has set that, so it counts
 * as absent.
 */
final class ServiceLinks {
  private static final Pattern NAME =
      Pattern.compile(
          ".+_SERVICE_(HOST|PORT|PORT_[A-Z0-9_]+)|.+_PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?");

  private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

  private ServiceLinks() {}

  static Map<String, String> without(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(entry -> !isLink(entry.getKey(), entry.getValue()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isLink(String name, String value) {
    return NAME.matcher(name).matches()
        || (name.endsWith("_PORT") && ADDRESS.matcher(value).matches());
  }
}
