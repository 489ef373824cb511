import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One import of a file many times as long as ECDC's last JSON: time should grow with the rows,
 * memory not at all. Arguments: checkout, folder of real data, work folder, folds. Prints a Markdown
 * table. Memory is Linux's.
 */
public final class Scale {
  private static final String HEAP = "128m";
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Pattern ROWS = Pattern.compile("ecdc-cases: ([\\d,]+) rows, .* \\(new\\)");

  private final LocalParts parts;
  private final Path prices;
  private Reading first;

  private Scale(LocalParts parts, Path prices) {
    this.parts = parts;
    this.prices = prices;
  }

  private record Reading(long rows, double seconds, double cpu, long peakBytes) {}

  /** Of a process that is still there. */
  private record Usage(Duration cpu, long peakBytes) {
    static final Usage NONE = new Usage(Duration.ZERO, 0);

    static Usage of(Process process) {
      return new Usage(
          process.info().totalCpuDuration().orElse(Duration.ZERO), peakBytes(process.pid()));
    }

    Usage max(Usage other) {
      return new Usage(
          cpu.compareTo(other.cpu) > 0 ? cpu : other.cpu, Math.max(peakBytes, other.peakBytes));
    }

    private static long peakBytes(long pid) {
      try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
        return lines
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
            .findFirst()
            .orElse(0);
      } catch (IOException | RuntimeException ended) {
        return 0;
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toAbsolutePath();
    Path data = Path.of(args[1]).toAbsolutePath();
    Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    List<Integer> folds = Arrays.stream(args).skip(3).map(Integer::valueOf).toList();
    ManyFold cases = ManyFold.of(data.resolve("ecdc-casedistribution-daily-2020-12-14.json.gz"));
    System.out.println(
        "| the file, times | unzipped | rows | time | CPU | peak RSS | time per row | CPU per row |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    try (LocalParts parts = LocalParts.start(root, work)) {
      Scale scale = new Scale(parts, data.resolve("dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz"));
      scale.measure(cases, folds, work);
    }
  }

  private void measure(ManyFold cases, List<Integer> folds, Path work) throws Exception {
    Path usual = work.resolve("cases.json.gz");
    cases.write(usual, 1);
    // HDFS and Kafka are still starting, and they warm up like everything else.
    once(usual, "/scale-warming");
    for (int fold : folds) {
      Path file = work.resolve("cases-" + fold + ".json.gz");
      long unzipped = cases.write(file, fold);
      Reading reading = once(file, "/scale-" + fold);
      require(
          reading.rows() == cases.rows() * fold,
          "%s holds %,d rows, the snapshot has %,d"
              .formatted(file, cases.rows() * fold, reading.rows()));
      print(fold, unzipped, reading);
      Files.delete(file);
    }
  }

  /**
   * @param hdfsRoot an empty one: there is nothing to compare with that makes the file suspicious
   */
  private Reading once(Path file, String hdfsRoot) throws Exception {
    Map<String, String> settings =
        Map.of(
            "DAX_HDFS_ROOT", hdfsRoot,
            "DAX_CASES_SOURCE", file.toString(),
            "DAX_PRICES_SOURCE", prices.toString());
    long begin = System.nanoTime();
    Process importer = parts.importer(HEAP, settings, "once");
    Usage usage = watch(importer, begin);
    double seconds = (System.nanoTime() - begin) / 1e9;
    require(importer.exitValue() == 0, "The import of %s ended with an error".formatted(file));
    return new Reading(newestRows(), seconds, usage.cpu().toNanos() / 1e9, usage.peakBytes());
  }

  private static Usage watch(Process importer, long begin) throws InterruptedException {
    Usage usage = Usage.NONE;
    while (!importer.waitFor(50, TimeUnit.MILLISECONDS)) {
      usage = usage.max(Usage.of(importer));
      require(System.nanoTime() - begin < LONGEST.toNanos(), "The import takes too long");
    }
    return usage;
  }

  /** In the newest manifest, from which the importer tells them. */
  private long newestRows() throws IOException {
    long rows = -1;
    Matcher matcher = ROWS.matcher(Files.readString(parts.importerLog()));
    while (matcher.find()) {
      rows = Long.parseLong(matcher.group(1).replace(",", ""));
    }
    return rows;
  }

  private static void require(boolean good, String otherwise) {
    if (!good) {
      throw new IllegalStateException(otherwise + "; see the importer's log");
    }
  }

  private void print(int fold, long unzipped, Reading reading) {
    first = first == null ? reading : first;
    double rows = (double) reading.rows() / first.rows();
    System.out.printf(
        Locale.ROOT,
        "| %d | %,.0f MB | %,d | %.1f s | %.1f s | %d MiB | %.2f | %.2f |%n",
        fold,
        unzipped / 1e6,
        reading.rows(),
        reading.seconds(),
        reading.cpu(),
        reading.peakBytes() >> 20,
        reading.seconds() / first.seconds() / rows,
        reading.cpu() / first.cpu() / rows);
  }
}
