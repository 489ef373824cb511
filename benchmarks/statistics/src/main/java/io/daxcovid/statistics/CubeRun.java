package io.daxcovid.statistics;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Times the full cube in one thread and writes it for the second opinion. Arguments: folder of real
 * files, file to write, then the numbers of areas to try beyond the real ones (they repeat).
 */
public final class CubeRun {
  private static final int REPEATS = 5;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private CubeRun() {}

  public static void main(String[] args) throws IOException {
    RealSeries real = RealSeries.read(new RealFiles(Path.of(args[0])));
    for (int i = 1; i <= REPEATS; i++) {
      time(real, i == 1 ? "the first time, cold" : "again (" + i + ")");
    }
    FullCube.of(real).write(Path.of(args[1]));
    for (int i = 2; i < args.length; i++) {
      time(repeated(real, Integer.parseInt(args[i])), "more areas");
    }
  }

  private static void time(RealSeries real, String what) {
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    FullCube cube = FullCube.of(real);
    int members = (int) cube.q().stream().filter(OptionalDouble::isPresent).count();
    System.out.printf(
        Locale.ROOT,
        "ours, %s: %d areas, %d coefficients, %d with q: %.2f s, CPU %.2f s, %.0f KB allocated per area%n",
        what,
        real.counts().size() / 2,
        cube.cells().size(),
        members,
        (System.nanoTime() - wall) / 1e9,
        (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
        (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1024.0 / (real.counts().size() / 2.0));
  }

  private static RealSeries repeated(RealSeries real, int areas) {
    SortedMap<String, DailyCounts> counts = new TreeMap<>();
    List<String> keys = List.copyOf(real.counts().keySet());
    for (int i = 0; i < 2 * areas; i++) {
      String key = keys.get(i % keys.size());
      counts.put(i / keys.size() + "-" + key, real.counts().get(key));
    }
    return new RealSeries(counts, real.index());
  }
}
