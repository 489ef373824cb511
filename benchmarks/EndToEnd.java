import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * From a built tree to a published result, to the next result, and answers under load. Arguments:
 * checkout, folder of real data, work folder. Prints a Markdown table.
 */
public final class EndToEnd {
  private static final int RATE = 2_000;
  private static final int LOAD_SECONDS = 20;
  private static final int WARMING_SECONDS = 10;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Path root;
  private final Path work;
  private final int port;

  private EndToEnd(Path root, Path work, int port) {
    this.root = root;
    this.work = work;
    this.port = port;
  }

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toAbsolutePath();
    Path data = Path.of(args[1]).toAbsolutePath();
    Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    new EndToEnd(root, work, port).measure(data);
  }

  private void measure(Path data) throws Exception {
    Path cases = work.resolve("cases.csv");
    try (var in =
        new GZIPInputStream(
            Files.newInputStream(
                data.resolve("ecdc-casedistribution-daily-2020-12-14.csv.gz")))) {
      Files.copy(in, cases, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    Path state = work.resolve("state");
    long started = System.nanoTime();
    Process system =
        command(
            "--cases", cases.toString(),
            "--prices", prices(data).toString(),
            "--state", state.toString(),
            "--port", Integer.toString(port));
    try {
      AtomicLong peak = new AtomicLong();
      String first = awaitRun(system, "", peak);
      double firstResult = seconds(started);
      Table.row("built tree to first published result", "%.1f s", firstResult, "60 s");
      Table.row("memory of all processes in sum, peak", "%.2f GiB", gib(peak.get()), "3 GiB");
      nextResult(system, cases, state, first);
      answersUnderLoad();
    } finally {
      system.destroy();
      system.waitFor(60, TimeUnit.SECONDS);
    }
    console().lines().filter(line -> line.contains(" s")).forEach(line -> System.err.println(line));
  }

  /** One more case in Afghanistan on the last day; the clock starts when the importer has ended. */
  private void nextResult(Process system, Path cases, Path state, String first) throws Exception {
    String text = Files.readString(cases, StandardCharsets.UTF_8);
    Files.writeString(cases, text.replaceFirst("14/12/2020,14,12,2020,746,", "14/12/2020,14,12,2020,747,"));
    long beforeImport = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh", root.resolve("run_local.sh").toString(), "--state", state.toString(), "importer", "once");
    builder.environment().put("DAX_SKIP_BUILD", "true");
    Process importer =
        builder
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("importer.log").toFile())
            .start();
    AtomicLong ignored = new AtomicLong();
    importer.waitFor();
    double imported = seconds(beforeImport);
    long notified = System.nanoTime();
    awaitRun(system, first, ignored);
    Table.row("a further import, fetched to notified (with its own JVM)", "%.1f s", imported, "");
    Table.row("a further notification to its published result", "%.1f s", seconds(notified), "25 s");
  }

  /** Sixteen different answers, all cached after the first round. */
  private void answersUnderLoad() throws Exception {
    List<String> paths = new ArrayList<>();
    for (String area : List.of("DE", "FR", "IT", "ES", "world", "continent:Europe", "US", "NA")) {
      paths.add("/api/v1/correlation/lags?area=" + area);
      paths.add("/api/v1/series?areas=" + area);
    }
    HttpLoad load = new HttpLoad(port, paths);
    load.run(500, WARMING_SECONDS);
    load.run(RATE, WARMING_SECONDS);
    HttpLoad.Result result = load.run(RATE, LOAD_SECONDS);
    Table.row(
        "cached answers per second (offered " + RATE + ")", "%,.0f /s", result.perSecond(), "2,000 /s");
    Table.row("their p50", "%.1f ms", result.millis(0.5), "");
    Table.row("their p99", "%.1f ms", result.millis(0.99), "10 ms");
    Table.row("their p99.9", "%.1f ms", result.millis(0.999), "");
    Table.row("answers that failed", "%.0f", result.failed(), "0");
    Table.row("cores that the asking client took", "%.2f", result.ownCores(), "");
  }

  private String awaitRun(Process system, String previous, AtomicLong peak) throws Exception {
    while (system.isAlive()) {
      peak.accumulateAndGet(memory(system), Math::max);
      String run = publishedRun();
      if (!run.isEmpty() && !run.equals(previous)) {
        return run;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("The system ended:\n" + console());
  }

  private String publishedRun() throws InterruptedException {
    try {
      String meta =
          HTTP.send(HttpRequest.newBuilder(uri("/api/v1/meta")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      // The controller's newest decision stands further down, under the same name.
      Matcher run =
          Pattern.compile("\"state\":\"published\",\"runId\":\"([0-9a-f]{20})\"").matcher(meta);
      return run.find() ? run.group(1) : "";
    } catch (IOException notYetThere) {
      return "";
    }
  }

  /** Proportional set sizes: a page shared by two processes counts once. */
  private static long memory(Process system) {
    return Stream.concat(Stream.of(system.toHandle()), system.descendants())
        .mapToLong(process -> proportionalSetSize(process.pid()))
        .sum();
  }

  private static long proportionalSetSize(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException ended) {
      return 0;
    }
  }

  private Path prices(Path data) throws IOException {
    Path folder = Files.createDirectories(work.resolve("prices"));
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("dax-company-") || name.startsWith("dax-index-gdaxi-yahoo-")) {
          Files.deleteIfExists(folder.resolve(name));
          Files.createSymbolicLink(folder.resolve(name), file);
        }
      }
    }
    return folder;
  }

  private Process command(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("sh", root.resolve("run_local.sh").toString()));
    words.addAll(Arrays.asList(options));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("DAX_SETTLE", "PT0S");
    builder.environment().put("DAX_SKIP_BUILD", "true");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("console.log").toFile())
        .start();
  }

  private String console() throws IOException {
    return Files.readString(work.resolve("console.log"));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double gib(long bytes) {
    return bytes / (double) (1L << 30);
  }
}
