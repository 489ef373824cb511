import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

  private final LocalParts parts;
  private final Path prices;

  private QuietCycles(LocalParts parts, Path prices) {
    this.parts = parts;
    this.prices = prices;
  }

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toAbsolutePath();
    Path data = Path.of(args[1]).toAbsolutePath();
    Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    Path prices = prices(data, Files.createDirectories(work.resolve("prices")));
    try (LocalParts parts = LocalParts.start(root, work)) {
      for (String kind : List.of("csv", "json")) {
        Path cases = data.resolve("ecdc-casedistribution-daily-2020-12-14." + kind + ".gz");
        new QuietCycles(parts, prices).measure(kind, cases);
      }
    }
  }

  private void measure(String kind, Path cases) throws Exception {
    int port = LocalParts.freePort();
    Map<String, String> settings =
        Map.of(
            "DAX_HDFS_ROOT", "/quiet-" + kind,
            "DAX_CASES_SOURCE", cases.toString(),
            "DAX_PRICES_SOURCE", prices.toString(),
            "DAX_IMPORT_INTERVAL", "2s",
            "DAX_IMPORT_JITTER", "0",
            "DAX_HEALTH_PORT", "" + port);
    Process importer = parts.importer(settings, "run");
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
      importer.waitFor(200, TimeUnit.MILLISECONDS);
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

  /** All shares but the trap, and the index. */
  private static Path prices(Path data, Path prices) throws IOException {
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

  private static void row(String kind, String what, double seconds, String goal) {
    System.out.printf(Locale.ROOT, "| %s: %s | %.2f s | %s |%n", kind, what, seconds, goal);
  }
}
