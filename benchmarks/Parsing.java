import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.daxcovid.importer.format.CasesParser;
import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.source.Received;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How fast ECDC's last daily file becomes rows, against a bare reader of its tokens on the same
 * bytes. Arguments: folder of real data, work folder. Prints lines of a Markdown table.
 */
public final class Parsing {
  private static final String FILE = "ecdc-casedistribution-daily-2020-12-14.";
  private static final int WARM = 15;
  private static final int MEASURED = 15;
  private static long sink;

  private Parsing() {}

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Path work = Files.createDirectories(Path.of(args[1]));
    Path json = unzipped(data, work, "json");
    Path csv = unzipped(data, work, "csv");
    report("JSON", json, () -> jsonTokens(json));
    report("CSV", csv, () -> csvFields(csv));
    if (sink == 42) {
      System.err.println(sink);
    }
  }

  private static Path unzipped(Path data, Path work, String kind) throws IOException {
    Path target = work.resolve("cases." + kind);
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(data.resolve(FILE + kind + ".gz")))) {
      Files.write(target, in.readAllBytes());
    }
    return target;
  }

  /** The two are measured by turns, so that a busy machine is unjust to both. */
  private static void report(String kind, Path file, Work bare) throws Exception {
    double[] bareTimes = new double[MEASURED];
    double[] parseTimes = new double[MEASURED];
    for (int i = -WARM; i < MEASURED; i++) {
      double bareTime = seconds(bare);
      double parseTime = seconds(() -> rows(file));
      if (i >= 0) {
        bareTimes[i] = bareTime;
        parseTimes[i] = parseTime;
      }
    }
    double megabytes = Files.size(file) / 1e6;
    double bareSpeed = megabytes / median(bareTimes);
    double parseSpeed = megabytes / median(parseTimes);
    System.out.printf(
        "| %s to rows, %.1f MB: share of the bare reader's speed (%.0f of %.0f MB/s) | %.0f %% | 60 %% |%n",
        kind, megabytes, parseSpeed, bareSpeed, 100 * parseSpeed / bareSpeed);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    sink += work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long rows(Path file) throws IOException {
    RawFile raw =
        new RawFile("cases", "file:///cases", file, Files.size(file), "0".repeat(64), false);
    long[] count = new long[1];
    new CasesParser().parse(Received.of(raw), row -> count[0] += row.values().size());
    return count[0];
  }

  /** Every token and nothing else. */
  private static long jsonTokens(Path file) throws IOException {
    long count = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = new JsonFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        count++;
      }
    }
    return count;
  }

  /** Lines of the JDK's reader, cut at commas outside of quotes: every field becomes a text. */
  private static long csvFields(Path file) throws IOException {
    long count = 0;
    try (Reader in =
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
        BufferedReader reader = new BufferedReader(in)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        count += fields(line);
      }
    }
    return count;
  }

  private static long fields(String line) {
    long length = 0;
    int begin = 0;
    boolean quoted = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i == line.length() ? ',' : line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        length += line.substring(begin, i).length();
        begin = i + 1;
      }
    }
    return length;
  }

  private interface Work {
    long run() throws IOException;
  }
}
