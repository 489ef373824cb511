package io.daxcovid.statistics;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One pair of series of length n, from the raw values to the answer. Single calls are timed, so
 * that the median stands even on a machine that has other things to do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
  private static final int HUNDRED = 100;

  @Param({"60", "240", "1000", "10000"})
  int n;

  private double[] x;
  private double[] y;
  private Series preparedX;
  private Series preparedY;
  private Sample xSample;
  private Sample ySample;

  @Setup
  public void draw() {
    Random random = new Random(240);
    x = random.doubles(n).toArray();
    y = random.doubles(n).toArray();
    preparedX = Series.of(x);
    preparedY = Series.of(y);
    xSample = new Sample(n);
    ySample = new Sample(n);
  }

  /** The bare coefficient: means, deviations, sums. */
  @Benchmark
  public double pearsonCoefficient() {
    return coefficient(false);
  }

  @Benchmark
  public double spearmanCoefficient() {
    return coefficient(true);
  }

  @Benchmark
  public double kendallCoefficient() {
    LagPairs pairs = new LagPairs(Series.of(x), Series.of(y));
    pairs.select(0, 0, n);
    return pairs.tau();
  }

  private double coefficient(boolean ranked) {
    LagPairs pairs = new LagPairs(Series.of(x), Series.of(y));
    pairs.select(0, 0, n);
    return pairs.x(ranked).correlation(pairs.y(ranked));
  }

  /** Two passes over both sides, gaps looked for before: per call of a hundred. */
  @Benchmark
  @OperationsPerInvocation(HUNDRED)
  public double pearsonTwoPass() {
    double sum = 0;
    for (int i = 0; i < HUNDRED; i++) {
      xSample.centre(x, 0, n, false);
      ySample.centre(y, 0, n, false);
      sum += xSample.correlation(ySample);
    }
    return sum;
  }

  /** One side is remembered, as in the cube: per lag of 61. */
  @Benchmark
  @OperationsPerInvocation(61)
  public double pearsonPerLag() {
    double sum = 0;
    Sample whole = preparedX.part(0, n, false);
    for (int i = 0; i < 61; i++) {
      ySample.centre(y, 0, n, false);
      sum += whole.correlation(ySample);
    }
    return sum;
  }

  /** With n_eff, p and interval. */
  @Benchmark
  public Correlation pearsonWithInference() {
    return CorrelationKernel.correlate(x, y, 0, Method.PEARSON);
  }

  @Benchmark
  public Correlation spearmanWithInference() {
    return CorrelationKernel.correlate(x, y, 0, Method.SPEARMAN);
  }

  /** 61 lags of two series that are prepared once, as the cube does it: per lag. */
  @Benchmark
  @OperationsPerInvocation(61)
  public List<LaggedCorrelation> kendallAtAllLags() {
    return CorrelationKernel.lags(preparedX, preparedY, -30, 30, Method.KENDALL);
  }
}
