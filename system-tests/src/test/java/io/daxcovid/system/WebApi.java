package io.daxcovid.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The web program, asked as anybody may ask it. */
record WebApi(HttpClient http, String address) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static WebApi onThisMachine(int port) {
    return at("127.0.0.1:" + port);
  }

  static WebApi at(String place) {
    return new WebApi(HttpClient.newHttpClient(), "http://" + place);
  }

  JsonNode get(String path) {
    String body = body(path, "application/json");
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String body(String path, String mediaType) {
    HttpResponse<String> response = send(path, mediaType);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  HttpResponse<String> send(String path, String mediaType) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", mediaType)
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
