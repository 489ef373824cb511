package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Certified values of the sums that everything else stands on. */
class NistTest {

  static Stream<Arguments> certified() {
    double[] one = {10_000_001, 10_000_003, 10_000_002};
    return Stream.of(
        arguments("Lew", Nist.LEW, -177.435, 277.332168044316, -0.307304800605679, 1e-12),
        arguments(
            "Lottery", Nist.LOTTERY, 518.958715596330, 291.699727470969, -0.120948622967393, 1e-12),
        arguments(
            "Michelso", Nist.MICHELSO, 299.8524, 0.0790105478190518, 0.535199668621283, 1e-11),
        arguments("Mavro", Nist.MAVRO, 2.001856, 0.000429123454003053, 0.937989183438248, 1e-11),
        arguments("NumAcc1", one, 10_000_002, 1, -0.5, 1e-12),
        arguments("NumAcc2", Nist.numAcc(1, 0.2, 0.1, 0.3), 1.2, 0.1, -0.999, 1e-12),
        arguments("NumAcc3", Nist.numAcc(1e6, 0.2, 0.1, 0.3), 1e6 + 0.2, 0.1, -0.999, 1e-9),
        // The decimals of NumAcc4 don't fit into a double: 1e-7 is what is left of them.
        arguments("NumAcc4", Nist.numAcc(1e7, 0.2, 0.1, 0.3), 1e7 + 0.2, 0.1, -0.999, 1e-7));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("certified")
  void mean_deviation_and_first_autocorrelation(
      String name, double[] series, double mean, double deviation, double first, double relative) {
    Sample sample = Series.of(series).part(0, series.length, false);
    double sum = Sums.of(series, 0, series.length);
    double found = StrictMath.sqrt(sample.sumOfSquares() / (series.length - 1));

    assertThat(sum / series.length / mean).as(name).isCloseTo(1, within(1e-14));
    assertThat(found / deviation).isCloseTo(1, within(relative));
    assertThat(sample.autocorrelations(1)[1] / first).isCloseTo(1, within(relative));
  }

  @Test
  void lew_tells_the_definition_from_the_correlation_of_the_shifted_halves() {
    int n = Nist.LEW.length;
    double[] before = Arrays.copyOfRange(Nist.LEW, 0, n - 1);
    double[] after = Arrays.copyOfRange(Nist.LEW, 1, n);

    assertThat(CorrelationKernel.correlate(before, after, 0, Method.PEARSON).r().orElseThrow())
        .isCloseTo(-0.308071529, within(5e-10));
  }
}
