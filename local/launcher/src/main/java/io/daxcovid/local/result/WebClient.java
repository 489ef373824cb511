package io.daxcovid.local.result;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks our own web program, as any reader would. */
public final class WebClient {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final URI address;

  public WebClient(int port) {
    address = URI.create("http://127.0.0.1:" + port + "/");
  }

  public URI address() {
    return address;
  }

  /** Nothing while the web, or what it needs, is away. */
  <T> Optional<T> get(String path, Class<T> type) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT).GET().build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(Json.read(answer.body(), type))
          : Optional.empty();
    } catch (IOException | MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
