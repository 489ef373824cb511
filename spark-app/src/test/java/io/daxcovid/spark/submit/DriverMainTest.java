package io.daxcovid.spark.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a process of its own, with a Spark home whose spark-submit is a few lines of shell. */
class DriverMainTest {
  private static final List<String> WORDS =
      List.of("--conf=spark.master=local[1]", "--conf=spark.a=b c", "--", "--run=1", "--x={\"a\"}");

  @TempDir private Path home;

  @Test
  void driver_gets_all_words_and_its_exit_code_is_passed_on() throws Exception {
    submit("printf '%s\\n' \"$@\"; exit 7");
    Process main = start();

    String said = new String(main.getInputStream().readAllBytes(), UTF_8);

    assertThat(main.waitFor()).as(said).isEqualTo(7);
    assertThat(said.lines())
        .containsSubsequence("--deploy-mode", "client", "--conf", "spark.a=b c")
        .containsSubsequence("--class", "io.daxcovid.spark.CorrelationJob")
        .endsWith("--run=1", "--x={\"a\"}");
    assertThat(said.lines()).contains("spark.master=local[1]");
  }

  @Test
  void law9_signal_reaches_the_driver_and_its_last_word_is_waited_for() throws Exception {
    Path begun = home.resolve("begun");
    Path ended = home.resolve("ended");
    submit("trap 'touch " + ended + "; exit 1' TERM; touch " + begun + "; while :; do :; done");
    Process main = start();
    await().until(() -> Files.exists(begun));

    main.destroy();

    assertThat(main.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ended).exists();
  }

  private void submit(String script) throws IOException {
    Path submit = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Files.writeString(submit, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DriverMain.class.getName());
    command.addAll(WORDS);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    return builder.start();
  }
}
