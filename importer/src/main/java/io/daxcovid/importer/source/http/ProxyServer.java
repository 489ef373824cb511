package io.daxcovid.importer.source.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One proxy, as {@code http://user:password@host:port}. Shows itself without the password. */
public record ProxyServer(String host, int port, Optional<String> login) {
  private static final int USUAL_PORT = 3128;

  /**
   * @throws IllegalArgumentException if it is no proxy
   */
  public static ProxyServer parse(String text) {
    String full = text.contains("://") ? text : "http://" + text;
    try {
      URI uri = URI.create(full);
      if ("http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && endsWithPort(uri)) {
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return new ProxyServer(uri.getHost(), port, Optional.ofNullable(uri.getRawUserInfo()));
      }
    } catch (IllegalArgumentException e) {
      // Its message would repeat the password.
    }
    throw new IllegalArgumentException("it must look like http://proxy.example.org:3128");
  }

  /** A path is most likely the rest of a password with a slash. */
  private static boolean endsWithPort(URI uri) {
    return uri.getRawPath().matches("/?")
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  Optional<Authenticator> authenticator() {
    return login.map(
        text -> {
          String[] parts = text.split(":", 2);
          PasswordAuthentication answer =
              new PasswordAuthentication(
                  decoded(parts[0]), (parts.length < 2 ? "" : decoded(parts[1])).toCharArray());
          return new Login(this, answer);
        });
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "http://" + (login.isPresent() ? "***@" : "") + host + ":" + port;
  }

  /** Tells the password to this proxy and to nobody else. */
  private static final class Login extends Authenticator {
    private final ProxyServer proxy;
    private final PasswordAuthentication answer;

    Login(ProxyServer proxy, PasswordAuthentication answer) {
      this.proxy = proxy;
      this.answer = answer;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      boolean asked =
          getRequestorType() == RequestorType.PROXY
              && proxy.host().equalsIgnoreCase(getRequestingHost())
              && proxy.port() == getRequestingPort();
      return asked ? answer : null;
    }
  }
}
