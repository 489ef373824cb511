package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.operator.kube.ApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in a JVM of its own, told all it knows by its environment, as on a cluster: it may do
 * what a token of the shipped ServiceAccount may.
 */
final class OperatorProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final int port;

  private OperatorProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** What it is told of its cluster and of Kafka; a test may add to that. */
  static Map<String, String> environment(ApiServer server, String namespace, String kafka) {
    Map<String, String> environment = new HashMap<>(OperatorSettingsFor.environment(kafka));
    environment.putAll(server.environment(namespace));
    return environment;
  }

  static OperatorProcess start(Map<String, String> environment) {
    return start(OperatorMain.class, environment);
  }

  /**
   * @param program the operator's, or one of a test around it
   */
  static OperatorProcess start(Class<?> program, Map<String, String> environment) {
    try {
      int port = freePort();
      Path log = Files.createTempFile("operator-", ".log");
      log.toFile().deleteOnExit();
      ProcessBuilder builder = new ProcessBuilder(command(program));
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(OperatorProcess::isSetting);
      builder.environment().putAll(environment);
      builder.environment().put("DAX_HEALTH_PORT", Integer.toString(port));
      return new OperatorProcess(builder.start(), log, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isSetting(String name) {
    return name.startsWith("DAX_") || name.startsWith("KUBE");
  }

  private static List<String> command(Class<?> program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx160m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // Its own, not that of the tests.
        "-Dlogback.configurationFile=logback.xml",
        "-cp",
        System.getProperty("java.class.path"),
        program.getName());
  }

  /** Everything it needs answers, and it hears of pipelines. */
  OperatorProcess awaitReady() {
    await()
        .atMost(START)
        .failFast(() -> assertThat(process.isAlive()).as(this::printed).isTrue())
        .until(() -> answer("/health/ready") == HttpURLConnection.HTTP_OK);
    return this;
  }

  /** The HTTP status, or 0 if nobody answers. */
  int answer(String path) throws InterruptedException {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .timeout(Duration.ofSeconds(5))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  String metrics() throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL, and waits for the end. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(20));
  }

  boolean alive() {
    return process.isAlive();
  }

  /** The exit code. */
  int awaitEnd(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("still alive after " + limit + ": " + printed());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
