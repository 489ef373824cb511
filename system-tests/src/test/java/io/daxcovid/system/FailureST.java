package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A computation that cannot succeed: Spark refuses to work in so little memory. */
class FailureST {
  private static final Map<String, String> HOPELESS =
      Map.of("DAX_DRIVER_MEMORY", "300m", "DAX_RETRY_BACKOFF", "1s");
  private static final Pattern LOG = Pattern.compile("its log is (\\S+driver\\.log)");

  @TempDir Path folder;

  @Test
  void law8_a_run_that_fails_for_good_ends_in_words_on_console_and_status() throws Exception {
    Path console = folder.resolve("console.log");
    String state = folder.resolve("state").toString();
    try (LocalSystem system = LocalSystem.start(console, HOPELESS, "--state", state)) {
      JsonNode ready = awaitExhausted(system);
      assertThat(ready.path("status").asText()).isEqualTo("False");
      assertThat(ready.path("message").asText()).contains("memory", "3 so far", "its log is ");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> system.console().contains("The computation failed."));
      assertThat(system.console())
          .contains("memory", "run again", "Starting again")
          .doesNotContain("\tat ");
      Matcher log = LOG.matcher(system.console());
      assertThat(log.find()).isTrue();
      assertThat(Path.of(log.group(1))).content().contains("memory");
      assertThat(system.process().isAlive()).as("it stays, since --once was not said").isTrue();
    }
  }

  @Test
  void law8_once_ends_with_an_exit_code_that_says_so() throws Exception {
    Path console = folder.resolve("console.log");
    try (LocalSystem system = LocalSystem.start(console, HOPELESS, "--once")) {
      assertThat(system.process().waitFor(4, TimeUnit.MINUTES)).isTrue();
      assertThat(system.process().exitValue()).isEqualTo(1);
      assertThat(system.console())
          .contains("The computation failed.", "The logs stay until the next start")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void law8_each_start_on_the_same_state_tries_anew() throws Exception {
    String state = folder.resolve("state").toString();
    assertThat(once("first", HOPELESS, state)).contains("The computation failed.", "(3 so far)");
    assertThat(once("second", HOPELESS, state)).contains("The computation failed.", "(3 so far)");
    assertThat(once("third", Map.of(), state)).contains("compute", "page");
  }

  private String once(String name, Map<String, String> environment, String state) throws Exception {
    Path console = folder.resolve(name + ".log");
    try (LocalSystem system = LocalSystem.start(console, environment, "--once", "--state", state)) {
      assertThat(system.process().waitFor(4, TimeUnit.MINUTES)).as(name).isTrue();
      return system.console();
    }
  }

  private static JsonNode awaitExhausted(LocalSystem system) {
    return await("retries are exhausted")
        .atMost(Duration.ofMinutes(4))
        .until(() -> ready(system), found -> found.isPresent())
        .orElseThrow();
  }

  private static Optional<JsonNode> ready(LocalSystem system) {
    return system
        .meta()
        .flatMap(
            meta -> {
              for (JsonNode one : meta.path("freshness").path("controller").path("conditions")) {
                if (one.path("reason").asText().equals("RetriesExhausted")
                    && one.path("type").asText().equals("Ready")) {
                  return Optional.of(one);
                }
              }
              return Optional.empty();
            });
  }
}
