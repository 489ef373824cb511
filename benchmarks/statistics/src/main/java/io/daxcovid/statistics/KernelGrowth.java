package io.daxcovid.statistics;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;

/** How the time of a coefficient at 61 lags grows with n: the thread's CPU time, per lag. */
public final class KernelGrowth {
  private static final long LEAST_NANOS = 1_000_000_000;

  private KernelGrowth() {}

  public static void main(String[] args) {
    for (Method method : Method.values()) {
      for (int n : new int[] {250, 250, 500, 1_000, 2_000, 4_000, 8_000}) {
        System.out.printf(
            Locale.ROOT, "%s, n = %d: %.1f us per lag%n", method, n, perLag(method, n));
      }
    }
  }

  private static double perLag(Method method, int n) {
    Random random = new Random(n);
    double[] x = random.doubles(n).toArray();
    double[] y = random.doubles(n).toArray();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long spent = 0;
    int lags = 0;
    while (spent < LEAST_NANOS) {
      lags += CorrelationKernel.lags(Series.of(x), Series.of(y), -30, 30, method).size();
      spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
    return spent / 1e3 / lags;
  }
}
