import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real figures of 2020 day after day through the whole system. Arguments: checkout, folder of
 * real data, work folder, pace like 1s. Prints a Markdown table.
 */
public final class Replay {
  private static final LocalDate FROM =
      LocalDate.parse(System.getProperty("from", "2020-03-01"));
  private static final LocalDate LAST = LocalDate.of(2020, 12, 14);
  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern SNAPSHOT =
      Pattern.compile("(ecdc-cases|fse-prices): .* \\.\\. (\\S+), snapshot (\\S+) \\(new");
  private static final Pattern RUN = Pattern.compile("\"runId\":\"([0-9a-f]+)\"");
  private static final Pattern INPUT = Pattern.compile("\"snapshotId\":\"([^\"]+)\"");

  private final Path state;
  private final int port;
  private final List<Long> memory = new ArrayList<>();
  private final Set<String> runs = new LinkedHashSet<>();
  private boolean backwards;
  private int newestShown = -1;

  private Replay(Path state, int port) {
    this.state = state;
    this.port = port;
  }

  public static void main(String[] args) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    new Replay(work.resolve("state"), port)
        .measure(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), work, args[3]);
  }

  private void measure(Path root, Path data, Path work, String pace) throws Exception {
    String replay = "replay:%s?from=" + FROM + "&every=" + pace;
    Path cases = data.resolve("ecdc-casedistribution-daily-2020-12-14.csv.gz");
    Process system =
        new ProcessBuilder(
                "sh", root.resolve("run_local.sh").toString(),
                "--state", state.toString(),
                "--port", Integer.toString(port),
                "--cases", replay.formatted(cases),
                "--prices", replay.formatted(prices(data, work)))
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("console.log").toFile())
            .start();
    long begin = System.nanoTime();
    try {
      List<Shown> cases2020 = follow(system, begin);
      report(cases2020, Duration.ofNanos(System.nanoTime() - begin));
    } finally {
      system.destroy();
      system.waitFor(2, TimeUnit.MINUTES);
    }
  }

  /** Until the snapshot of the last day is published. */
  private List<Shown> follow(Process system, long begin) throws Exception {
    while (system.isAlive() && System.nanoTime() - begin < PATIENCE.toNanos()) {
      Thread.sleep(1_000);
      List<Shown> all = snapshots();
      memory(system);
      String meta = meta();
      List<String> cases = ids(all, "ecdc-cases");
      look(meta, cases);
      // The prices go on, so it need not be the price snapshot of that very day.
      if (!cases.isEmpty() && newest(all).equals(LAST) && newestShown == cases.size() - 1) {
        return all;
      }
    }
    throw new IllegalStateException("The replay did not reach its end; see " + state);
  }

  private static LocalDate newest(List<Shown> all) {
    return all.stream()
        .filter(one -> one.dataset().equals("ecdc-cases"))
        .map(Shown::last)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private void look(String meta, List<String> cases) {
    Matcher run = RUN.matcher(meta);
    if (run.find()) {
      runs.add(run.group(1));
    }
    Matcher input = INPUT.matcher(meta);
    while (input.find()) {
      int position = cases.indexOf(input.group(1));
      backwards |= position >= 0 && position < newestShown;
      newestShown = Math.max(newestShown, position);
    }
  }

  private void memory(Process system) throws IOException {
    for (ProcessHandle child : system.descendants().toList()) {
      if (child.info().commandLine().orElse("").contains("ImporterMain")) {
        Path status = Path.of("/proc", Long.toString(child.pid()), "status");
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .forEach(line -> memory.add(Long.parseLong(line.replaceAll("\\D", "")) >> 10));
      }
    }
  }

  private void report(List<Shown> all, Duration took) {
    List<Shown> shown = upTo(all);
    long prices =
        shown.stream()
            .filter(one -> one.dataset().equals("fse-prices") && !one.last().isBefore(FROM))
            .count();
    row("days replayed", "%d", FROM.until(LAST.plusDays(1), java.time.temporal.ChronoUnit.DAYS));
    row("snapshots of cases", "%d", ids(shown, "ecdc-cases").size());
    row("snapshots of prices, one per trading day", "%d", prices);
    row("days in order, none twice", "%s", inOrder(shown) ? "yes" : "NO");
    row("publications seen", "%d", runs.size());
    row("a publication went back", "%s", backwards ? "YES" : "no");
    row("duration", "%d s", took.toSeconds());
    row("memory of the importer, first quarter, peak", "%d MiB", peak(0, memory.size() / 4));
    row(
        "memory of the importer, last quarter, peak",
        "%d MiB",
        peak(memory.size() * 3 / 4, memory.size()));
  }

  private static boolean inOrder(List<Shown> all) {
    TreeMap<String, LocalDate> before = new TreeMap<>();
    for (Shown one : all) {
      LocalDate last = before.put(one.dataset(), one.last());
      if (last != null && !one.last().isAfter(last)) {
        return false;
      }
    }
    return true;
  }

  private long peak(int from, int to) {
    return memory.subList(from, to).stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static void row(String what, String format, Object value) {
    System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, value) + " |");
  }

  /** The prices go on after the last day of the cases. */
  private static List<Shown> upTo(List<Shown> all) {
    return all.stream().filter(one -> !one.last().isAfter(LAST)).toList();
  }

  private static List<String> ids(List<Shown> all, String dataset) {
    return all.stream().filter(one -> one.dataset().equals(dataset)).map(Shown::id).toList();
  }

  private List<Shown> snapshots() throws IOException {
    Path log = state.resolve("logs").resolve("importer.log");
    if (!Files.exists(log)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(SNAPSHOT::matcher)
          .filter(Matcher::find)
          .map(found -> new Shown(found.group(1), LocalDate.parse(found.group(2)), found.group(3)))
          .toList();
    }
  }

  private String meta() throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/meta");
    try {
      return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException notYet) {
      return "";
    }
  }

  private static Path prices(Path data, Path work) throws IOException {
    Path prices = Files.createDirectories(work.resolve("prices"));
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("dax-company-") || name.startsWith("dax-index-gdaxi-yahoo-")) {
          Files.createSymbolicLink(prices.resolve(name), file);
        }
      }
    }
    return prices;
  }

  private record Shown(String dataset, LocalDate last, String id) {}
}
