package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The cube of the real files, computed again from the raw bytes by numpy, scipy and statsmodels.
 */
class SecondOpinionIT {

  private static final Path SCRIPTS = Path.of("../benchmarks/second-opinion");
  private static final Path TARGET = Path.of("target");

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void python_finds_the_same_cube() throws IOException, InterruptedException {
    RealFiles files = RealFiles.findOrSkip();
    Path ours = TARGET.resolve("cube.csv");
    FullCube.of(RealSeries.read(files)).write(ours);

    Path report = TARGET.resolve("second-opinion.txt");
    String script = SCRIPTS.resolve("second_opinion.py").toString();
    int exit = run(report, python(), script, files.folder().toString(), ours.toString());

    assertThat(exit).as(Files.readString(report)).isZero();
  }

  /** Made in the user's cache the first time, which takes a network. */
  private static String python() throws IOException, InterruptedException {
    Path said = TARGET.resolve("second-opinion-python.txt");
    int exit = run(said, "sh", SCRIPTS.resolve("python.sh").toString());
    String lines = Files.readString(said).strip();
    assumeTrue(exit == 0, () -> "no Python for the second opinion: " + lines);
    return lines.substring(lines.lastIndexOf('\n') + 1);
  }

  private static int run(Path output, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // One thread: the other core belongs to somebody else.
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }
}
