import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time that the importer needs for a cycle on unchanged sources, as the operating system
 * counts it for the whole process: with a real HDFS, a real broker and the real files. Arguments:
 * checkout, folder of real data, work folder. Prints rows of a Markdown table.
 */
public final class QuietCycles {
  private static final int WARM = 5;
  private static final int MEASURED = 30;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path root;
  private final Path work;
  private final List<Process> parts = new ArrayList<>();

  private QuietCycles(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toAbsolutePath();
    Path data = Path.of(args[1]).toAbsolutePath();
    Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    new QuietCycles(root, work).measure(data);
  }

  private void measure(Path data) throws Exception {
    int hdfs = freePort();
    int kafka = freePort();
    try {
      start(
          "local/hdfs", "hdfs", "io.daxcovid.local.hdfs.HdfsMain",
          Map.of("DAX_HDFS_PORT", "" + hdfs, "DAX_HDFS_DIR", folder("hdfs")));
      start(
          "local/kafka", "kafka", "io.daxcovid.local.kafka.KafkaMain",
          Map.of(
              "DAX_KAFKA_PORT", "" + kafka,
              "DAX_KAFKA_CONTROLLER_PORT", "" + freePort(),
              "DAX_KAFKA_DIR", folder("kafka")));
      Path prices = prices(data);
      for (String kind : List.of("csv", "json")) {
        Path cases = data.resolve("ecdc-casedistribution-daily-2020-12-14." + kind + ".gz");
        measure(kind, hdfs, kafka, cases, prices);
      }
    } finally {
      parts.forEach(Process::destroy);
      for (Process part : parts) {
        part.waitFor();
      }
    }
  }

  private void measure(String kind, int hdfs, int kafka, Path cases, Path prices) throws Exception {
    int port = freePort();
    Map<String, String> settings = new HashMap<>();
    settings.put("DAX_HDFS_URI", "hdfs://127.0.0.1:" + hdfs);
    settings.put("DAX_HDFS_ROOT", "/quiet-" + kind);
    settings.put("DAX_KAFKA_BOOTSTRAP", "127.0.0.1:" + kafka);
    settings.put("DAX_CASES_SOURCE", cases.toString());
    settings.put("DAX_PRICES_SOURCE", prices.toString());
    settings.put("DAX_IMPORT_INTERVAL", "2s");
    settings.put("DAX_IMPORT_JITTER", "0");
    settings.put("DAX_HEALTH_PORT", "" + port);
    settings.put("DAX_SPOOL", folder("spool"));
    Process importer =
        start("importer", "importer", "io.daxcovid.importer.ImporterMain", settings, "run");
    await(importer, port, 1);
    row(kind, "start and first import", seconds(importer), "");
    double before = seconds(importer);
    await(importer, port, 2);
    row(kind, "first unchanged cycle", seconds(importer) - before, "");
    await(importer, port, 2 + WARM);
    double from = good(port);
    before = seconds(importer);
    double to = await(importer, port, 2 + WARM + MEASURED);
    row(kind, "unchanged cycle, mean of " + MEASURED, (seconds(importer) - before) / (to - from), "1 s");
    importer.destroy();
    importer.waitFor();
  }

  private static double await(Process importer, int port, int cycles) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    double seen = good(port);
    while (seen < cycles) {
      if (!importer.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("The importer made %.0f good cycles; see its log".formatted(seen));
      }
      Thread.sleep(200);
      seen = good(port);
    }
    return seen;
  }

  /** Good cycles by its own metrics; none as long as it does not answer. */
  private static double good(int port) throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/metrics");
    try {
      return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith("daxcovid_importer_cycles_total{outcome=\"good\"}"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static double seconds(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** As the embedded default starts it. */
  private Process start(
      String module, String name, String mainClass, Map<String, String> settings, String... words)
      throws IOException {
    Path target = root.resolve(module).resolve("target");
    String jar = module.replace('/', '-') + ".jar";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", target.resolve(jar) + ":" + target.resolve("lib") + "/*", mainClass));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(work.resolve(name + ".log").toFile());
    builder.environment().putAll(settings);
    Process process = builder.start();
    parts.add(process);
    return process;
  }

  /** All shares but the trap, and the index. */
  private Path prices(Path data) throws IOException {
    Path prices = Files.createDirectories(work.resolve("prices"));
    try (Stream<Path> all = Files.list(data)) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        if (name.matches("dax-company-.*-yahoo-2011-2021\\.csv\\.gz|dax-index-gdaxi-yahoo-1987.*")) {
          Files.copy(file, prices.resolve(name));
        }
      }
    }
    return prices;
  }

  private String folder(String name) throws IOException {
    return Files.createDirectories(work.resolve(name)).toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void row(String kind, String what, double seconds, String goal) {
    System.out.printf(Locale.ROOT, "| %s: %s | %.2f s | %s |%n", kind, what, seconds, goal);
  }
}
