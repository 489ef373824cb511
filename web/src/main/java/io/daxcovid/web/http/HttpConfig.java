package io.daxcovid.web.http;

import io.daxcovid.web.client.Subnet;
import java.util.List;

/**
 * Where it listens and to whom.
 *
 * @param port 0 for any that is free
 * @param rate requests per second of one client; 0 for any number
 * @param proxies whose word on who asks is believed
 */
public record HttpConfig(String host, int port, int rate, List<Subnet> proxies) {
  public HttpConfig {
    proxies = List.copyOf(proxies);
  }

  /** For one machine: whoever reaches it there is trusted. */
  public static HttpConfig unlimited(String host, int port) {
    return new HttpConfig(host, port, 0, List.of());
  }
}
