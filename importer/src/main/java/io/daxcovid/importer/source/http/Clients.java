package io.daxcovid.importer.source.http;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Opens what a fetcher needs of the JDK. */
final class Clients {
  private Clients() {}

  static HttpClient open(HttpSettings settings) {
    // Without it the JDK refuses to tell a password to a proxy through which https goes.
    settings
        .proxy()
        .withLogin()
        .ifPresent(proxy -> System.setProperty("jdk.http.auth.tunneling.disabledSchemes", ""));
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(settings.limits().connect())
            .followRedirects(Redirect.NEVER)
            .proxy(settings.proxy().selector());
    settings
        .proxy()
        .withLogin()
        .flatMap(ProxyServer::authenticator)
        .ifPresent(builder::authenticator);
    return builder.build();
  }

  static ScheduledExecutorService watcher() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "http-watch");
          thread.setDaemon(true);
          return thread;
        });
  }
}
