package io.daxcovid.operator.runner.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.PipelineDefaults;
import io.daxcovid.operator.runner.golden.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void sparks_settings_of_a_pipeline_come_after_those_of_the_operator() {
    PipelineDefaults.Spark spark = DEFAULTS.spark();
    PipelineDefaults told =
        new PipelineDefaults(
            new PipelineDefaults.Spark(
                spark.image(),
                spark.version(),
                spark.driver(),
                spark.executor(),
                Map.of("spark.a", "operator", "spark.driver.memoryOverhead", "256m")),
            DEFAULTS.sink(),
            DEFAULTS.fileSystem(),
            DEFAULTS.serviceAccount());

    assertThat(new RunSetup(Shape.EVERYTHING.pipeline(), told).sparkConf())
        .containsEntry("spark.a", "operator")
        .containsEntry("spark.driver.memoryOverhead", "500m");
  }

  @Test
  void share_of_a_core_is_what_the_pipeline_says_else_what_it_tells_spark_else_the_default() {
    RunSetup told = Shape.EVERYTHING.setup();
    assertThat(told.driverCoreRequest()).as("spec").isEqualTo("700m");
    assertThat(told.executorCoreRequest()).as("sparkConf").isEqualTo("300m");
    assertThat(Shape.SMALLEST.setup().executorCoreRequest()).as("default").isEqualTo("200m");
  }

  @Test
  void database_that_the_operator_does_not_allow_is_refused_with_the_cure() {
    assertThatThrownBy(() -> allowing("jdbc:mysql://a/").check())
        .hasMessage(
            "spec.sink.url jdbc:mysql://mysql.elsewhere.svc:3306/dax?sslMode=REQUIRED is no database that this operator allows:"
                + " it allows its own and what begins with jdbc:mysql://a/;"
                + " remove spec.sink, or have it added to DAX_SINK_ALLOWED of the operator");
    assertThatThrownBy(() -> allowing().check()).hasMessageContaining("it allows its own alone");
  }

  @Test
  void its_own_database_and_those_that_begin_as_allowed_are_taken() {
    allowing("jdbc:mysql://mysql.elsewhere.svc:3306/").check();
    CorrelationPipeline elsewhere = Shape.EVERYTHING.pipeline();
    String own = elsewhere.getSpec().sink().url();
    new RunSetup(elsewhere, defaults(own, List.of())).check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://mysql", "jdbc:mysql://mysql.", "jdbc:mysql://a,b/", "x"})
  void beginning_that_leaves_the_host_open_is_refused(String beginning) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> allowing(beginning))
        .withMessageContaining("write for instance jdbc:mysql://mysql:3306/");
  }

  private static RunSetup allowing(String... beginnings) {
    return new RunSetup(
        Shape.EVERYTHING.pipeline(), defaults("jdbc:mysql://a/b", List.of(beginnings)));
  }

  private static PipelineDefaults defaults(String own, List<String> allowed) {
    return new PipelineDefaults(
        DEFAULTS.spark(),
        new PipelineDefaults.Sink(own, "s", allowed),
        DEFAULTS.fileSystem(),
        DEFAULTS.serviceAccount());
  }
}
