package io.daxcovid.operator.runner.sparkoperator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.runner.golden.Shape;
import io.daxcovid.operator.runner.sparkoperator.SparkApplicationStatus.ApplicationState;
import io.daxcovid.operator.runner.workload.Claim;
import io.daxcovid.operator.runner.workload.Claim.Standing;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkOperatorWorkloadTest {
  private static final String CREATED = "2020-12-14T10:06:10Z";
  private static final String SUBMITTED = "2020-12-14T10:06:20Z";
  private final SparkOperatorWorkload workload = new SparkOperatorWorkload(Shape.SMALLEST.setup());

  @ParameterizedTest
  @CsvSource({
    "'', ASKED",
    "SUBMITTED, ASKED",
    "RUNNING, AT_WORK",
    "SUCCEEDING, AT_WORK",
    "FAILING, AT_WORK",
    "COMPLETED, ENDED",
    "FAILED, ENDED",
    "SUBMISSION_FAILED, UNSETTLED",
    "PENDING_RERUN, UNSETTLED",
    "INVALIDATING, UNSETTLED",
    "SUSPENDING, UNSETTLED",
    "SUSPENDED, UNSETTLED",
    "RESUMING, UNSETTLED",
    "UNKNOWN, UNSETTLED",
    "A_STATE_OF_TOMORROW, UNSETTLED"
  })
  void law8_only_two_states_are_believed_to_be_final(String state, Standing standing) {
    Claim claim = workload.read(application(new ApplicationState(state, null), SUBMITTED));
    assertThat(claim.standing()).isEqualTo(standing);
    assertThat(claim.since()).isEqualTo(Instant.parse(SUBMITTED));
  }

  @Test
  void object_that_nobody_has_taken_up_says_so() {
    SparkApplication application = workload.render(Shape.SMALLEST.request());
    application.getMetadata().setCreationTimestamp(CREATED);
    Claim claim = workload.read(application);
    assertThat(claim.standing()).isEqualTo(Standing.ASKED);
    assertThat(claim.since()).isEqualTo(Instant.parse(CREATED));
    assertThat(claim.said()).contains("the Spark operator has not taken it up");
  }

  @Test
  void words_of_spark_submit_come_as_one_line_of_bounded_length() {
    String words = "failed to run spark-submit:\n  at java.base/x\n".repeat(100);
    Claim claim = workload.read(application(new ApplicationState("FAILED", words), SUBMITTED));
    assertThat(claim.said())
        .startsWith("state FAILED, failed to run spark-submit: at java.base/x")
        .doesNotContain("\n")
        .hasSizeLessThan(340);
  }

  private SparkApplication application(ApplicationState state, String submitted) {
    SparkApplication application = workload.render(Shape.SMALLEST.request());
    application.getMetadata().setCreationTimestamp(CREATED);
    application.setStatus(new SparkApplicationStatus(state, submitted));
    return application;
  }
}
