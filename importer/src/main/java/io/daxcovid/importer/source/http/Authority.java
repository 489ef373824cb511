package io.daxcovid.importer.source.http;

import io.daxcovid.settings.Masked;
import java.net.URI;
import java.util.Locale;

/** A host and its port. */
public record Authority(String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  public Authority {
    host = host.toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if the URL names no host
   */
  public static Authority of(URI uri) {
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(Masked.text(uri.toString()) + " names no host");
    }
    int usual = "http".equalsIgnoreCase(uri.getScheme()) ? HTTP : HTTPS;
    return new Authority(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
  }

  /**
   * Of {@code host} (for https) or {@code host:port}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Authority parse(String text) {
    try {
      URI uri = URI.create("https://" + text);
      if (uri.getHost() != null && text.equals(uri.getRawAuthority()) && !text.contains("@")) {
        return of(uri);
      }
    } catch (IllegalArgumentException e) {
      // Said below, in words that fit what was written.
    }
    throw new IllegalArgumentException("'" + text + "' is no host or host:port");
  }

  public boolean isThisMachine() {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** It says itself where it leads, and no answer to a question for a name can change that. */
  public boolean isFixed() {
    return isThisMachine() || host.startsWith("[") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  @Override
  public String toString() {
    return port == HTTPS ? host : host + ":" + port;
  }
}
