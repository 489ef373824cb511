import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of its own, with the flags of the operator's. */
final class Program implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(System.getProperty("operator.flags").split(" "));

  private final Process process;
  private volatile boolean closing;

  private Program(Process process) {
    this.process = process;
    process.onExit().thenRun(this::ended);
  }

  /** Nobody need wait for what it was to do. */
  private void ended() {
    if (!closing) {
      System.err.println("A program ended that was to go on: its log says why.");
      System.exit(1);
    }
  }

  /**
   * @param words main class and its arguments
   */
  static Program start(
      String classPath, Path log, Map<String, String> environment, String... words)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new Program(builder.start());
  }

  static String flags() {
    return String.join(" ", FLAGS);
  }

  /** Of all its threads. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /**
   * @param what {@code VmHWM} for the most it ever had, {@code VmRSS} for now
   */
  double mebibytes(String what) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith(what + ":")) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IllegalStateException("The operating system does not tell " + what);
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    process.destroy();
    process.waitFor();
  }
}
