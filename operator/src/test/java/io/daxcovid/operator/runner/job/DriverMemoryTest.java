package io.daxcovid.operator.runner.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverMemoryTest {
  @ParameterizedTest
  @CsvSource({"512m, 992", "1g, 1504", "16g, 18118", "2048, 2528", "1048576k, 1504", "1GB, 1504"})
  void heap_a_tenth_or_384_and_the_submitter(String heap, long expected) {
    assertThat(DriverMemory.of(heap, Map.of()).mebibytes()).isEqualTo(expected);
  }

  @Test
  void overhead_that_the_pipeline_names_counts() {
    assertThat(DriverMemory.of("1g", Map.of("spark.driver.memoryOverhead", "100")).quantity())
        .hasToString("1220Mi");
  }

  @Test
  void nonsense_is_named() {
    assertThatThrownBy(() -> DriverMemory.of("much", Map.of())).hasMessageContaining("'much'");
  }
}
