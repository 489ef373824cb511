import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The operator in a process of its own, on a real API server and a real broker. Arguments: checkout,
 * folder of the API server's binaries, folder of the Spark operator's CRDs, work folder, and {@code
 * latency}, {@code thousand} or {@code all}. Prints rows of Markdown tables.
 */
public final class OperatorBenchmark {
  private OperatorBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[3]);
    try (Cluster cluster = Cluster.start(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]))) {
      if (!args[4].equals("thousand")) {
        begin("one pipeline");
        try (Stage stage = new Stage(cluster, "one", work);
            Latency latency = new Latency(stage)) {
          latency.measure();
        }
      }
      if (!args[4].equals("latency")) {
        begin("a thousand pipelines");
        try (Stage stage = new Stage(cluster, "thousand", work)) {
          new Thousand(stage).measure();
        }
      }
    }
  }

  /** Whoever compares two tables wants to know whether the machine had anything else to do. */
  private static void begin(String what) throws IOException {
    String load = Files.readString(Path.of("/proc/loadavg")).replaceAll("( \\S+){2}\\s*$", "");
    System.out.printf("%nLoad of the machine before: %s; flags: %s%n%n", load, Program.flags());
    System.out.printf("| %s | measured | goal |%n|---|---|---|%n", what);
  }
}
