package io.daxcovid.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The whole system as {@code run_local.sh} starts it, on the built tree, driven from outside. */
final class LocalSystem implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final WebApi api;
  private final Path console;

  private LocalSystem(Process process, WebApi api, Path console) {
    this.process = process;
    this.api = api;
    this.console = console;
  }

  /** Starts it on a free port and returns at once. */
  static LocalSystem start(Path console, String... options) throws IOException {
    return start(console, Map.of(), options);
  }

  /** The same, with these settings. */
  static LocalSystem start(Path console, Map<String, String> settings, String... options)
      throws IOException {
    int port = WebApi.freePort();
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--port", Integer.toString(port)));
    return new LocalSystem(launch(console, settings, words), WebApi.onThisMachine(port), console);
  }

  /** Runs the command to its end; the exit code is the process's. */
  static int run(Path console, String... options) throws IOException, InterruptedException {
    Process process = launch(console, Map.of(), List.of(options));
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroy();
      throw new AssertionError("Still running after " + PATIENCE + ":\n" + read(console));
    }
    return process.exitValue();
  }

  private static Process launch(Path console, Map<String, String> settings, List<String> options)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", Repository.root().resolve("run_local.sh").toString()));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.environment().put("DAX_SKIP_BUILD", "true");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
        .start();
  }

  String address() {
    return api.address();
  }

  Process process() {
    return process;
  }

  String console() {
    return read(console);
  }

  /** Waits until a run other than {@code previous} is published and returns its id. */
  String awaitRunOtherThan(String previous) {
    return await("a published run; console:\n" + console)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .failFast("the system ended", () -> !process.isAlive())
        .until(this::publishedRun, run -> !run.isEmpty() && !run.equals(previous));
  }

  String awaitFirstRun() {
    return awaitRunOtherThan("");
  }

  private String publishedRun() {
    return meta().map(meta -> meta.path("runId").asText("")).orElse("");
  }

  /** Empty while nobody answers. */
  Optional<JsonNode> meta() {
    try {
      return Optional.of(get("/api/v1/meta"));
    } catch (UncheckedIOException | AssertionError notYetThere) {
      return Optional.empty();
    }
  }

  JsonNode get(String path) {
    return api.get(path);
  }

  String body(String path, String mediaType) {
    return api.body(path, mediaType);
  }

  HttpResponse<String> send(String path, String mediaType) {
    return api.send(path, mediaType);
  }

  /** Ctrl-C, and patience until it is gone. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Did not stop within 60 s:\n" + console());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
