package io.daxcovid.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkHomeTest {
  @TempDir Path folder;

  @Test
  void spark_submit_becomes_the_driver_behind_the_lifeline_with_the_memory_asked_for()
      throws Exception {
    SparkHome home = homeWithTalkingJava();
    List<String> words =
        submit(
            home,
            List.of(
                "--conf",
                "spark.driver.memory=700m",
                "--conf",
                "spark.driver.extraJavaOptions=-Da=b -Dc=d",
                "--class",
                "Job",
                "job.jar",
                "--analysis={\"a\": \"b c\"}"));
    assertThat(words).contains("-Xmx700m", "-Da=b", "-Dc=d", "LIFELINE=none");
    assertThat(words.indexOf("-XX:TieredStopAtLevel=1")).isLessThan(words.indexOf("-Da=b"));
    int main = words.indexOf("io.daxcovid.local.lifeline.Lifeline");
    assertThat(words.get(main + 1)).isEqualTo("org.apache.spark.deploy.SparkSubmit");
    assertThat(words.subList(main + 2, words.size() - 1))
        .endsWith("--class", "Job", "job.jar", "--analysis={\"a\": \"b c\"}");
  }

  @Test
  void what_is_not_built_is_named_with_the_command_that_builds_it() {
    Repository empty = new Repository(folder);
    assertThatThrownBy(() -> SparkHome.create(empty, folder.resolve("home")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("./mvnw -DskipTests package");
  }

  /** A Java that prints what it was asked, one word a line. */
  private SparkHome homeWithTalkingJava() throws Exception {
    Path root = folder.resolve("my repository");
    Files.createDirectories(root.resolve("spark-app/target/lib"));
    Path lifeline = root.resolve("local/lifeline/target/local-lifeline.jar");
    Files.createDirectories(lifeline.getParent());
    Files.createFile(lifeline);
    SparkHome home = SparkHome.create(new Repository(root), folder.resolve("spark home"));
    Path java = home.path().resolve("java");
    Files.delete(java);
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\" \"LIFELINE=${DAX_LIFELINE-none}\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  private static List<String> submit(SparkHome home, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.path().resolve("bin/spark-submit").toString());
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DAX_LIFELINE", "stdin");
    Process process = builder.start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }
}
