package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the JDK's stable sort. */
class SortedOrderTest {

  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 240, 5_000, 70_000})
  void places_come_by_value_and_equal_values_by_place(int n) {
    assertSorted(n, random::nextDouble);
    assertSorted(n, random::nextGaussian);
    assertSorted(n, () -> random.nextInt(5) - 2);
    assertSorted(n, () -> random.nextInt(100_000) * 1e300);
    assertSorted(n, () -> random.nextBoolean() ? random.nextGaussian() : Double.NaN);
    assertSorted(n, () -> Math.scalb(random.nextGaussian(), random.nextInt(600) - 300));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 240, 5_000})
  void values_that_differ_in_the_last_bits_only_are_sorted_by_them(int n) {
    assertSorted(n, () -> 1 + random.nextInt(100_000) * 0x1p-50);
    assertSorted(n, () -> -1 - random.nextInt(100_000) * 0x1p-50);
    double[] outlier = DoubleStream.generate(random::nextDouble).limit(n).toArray();
    outlier[n / 2] = -1e300;
    assertSorted(outlier);
    assertSorted(Arrays.stream(outlier).map(value -> -value).toArray());
  }

  private static void assertSorted(int n, DoubleSupplier values) {
    assertSorted(DoubleStream.generate(values).limit(n).map(value -> value + 0.0).toArray());
  }

  private static void assertSorted(double[] values) {
    assertThat(SortedOrder.of(values))
        .containsExactly(
            IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray());
  }
}
