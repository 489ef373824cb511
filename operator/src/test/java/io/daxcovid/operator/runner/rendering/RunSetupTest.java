package io.daxcovid.operator.runner.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.PipelineDefaults;
import io.daxcovid.operator.runner.golden.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSetupTest {
  private static final PipelineDefaults DEFAULTS = Shape.defaults("dax-sink");

  @Test
  void what_a_pipeline_does_not_say_the_operator_was_told() {
    RunSetup setup = Shape.SMALLEST.setup();
    assertThat(setup.image()).isEqualTo(DEFAULTS.spark().image());
    assertThat(setup.databaseUrl()).isEqualTo(DEFAULTS.sink().url());
    assertThat(setup.secret()).contains("dax-sink");
  }

  @Test
  void database_that_the_operator_does_not_allow_is_refused() {
    PipelineDefaults strict =
        new PipelineDefaults(
            DEFAULTS.spark(),
            new PipelineDefaults.Sink("jdbc:mysql://a/b", "s", List.of("jdbc:mysql://a/")),
            DEFAULTS.fileSystem(),
            DEFAULTS.serviceAccount());
    CorrelationPipeline elsewhere = Shape.EVERYTHING.pipeline();
    assertThatThrownBy(() -> new RunSetup(elsewhere, strict).databaseUrl())
        .hasMessageContaining("mysql.elsewhere.svc")
        .hasMessageContaining("what begins with jdbc:mysql://a/");
  }
}
