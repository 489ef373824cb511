package io.daxcovid.operator.runner.sparkoperator;

import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.runner.rendering.RunSetup;
import io.daxcovid.operator.runner.sparkoperator.SparkApplicationStatus.ApplicationState;
import io.daxcovid.operator.runner.workload.Claim;
import io.daxcovid.operator.runner.workload.Claim.Standing;
import io.daxcovid.operator.runner.workload.Workload;
import java.time.Instant;
import java.util.Optional;

/** Attempts as SparkApplications, which the kubeflow Spark operator submits. */
public final class SparkOperatorWorkload implements Workload<SparkApplication> {
  private static final int LONGEST = 300;

  private final SparkApplicationRenderer renderer;

  public SparkOperatorWorkload(RunSetup setup) {
    renderer = new SparkApplicationRenderer(setup);
  }

  @Override
  public Class<SparkApplication> type() {
    return SparkApplication.class;
  }

  @Override
  public SparkApplication render(RunRequest request) {
    return renderer.render(request);
  }

  @Override
  public Claim read(SparkApplication application) {
    String state = state(application).map(ApplicationState::state).orElse("");
    return new Claim(
        "SparkApplication " + application.getMetadata().getName(),
        standing(state),
        asked(application),
        Optional.ofNullable(application.getMetadata().getDeletionTimestamp()).map(Instant::parse),
        said(application, state));
  }

  /** Only COMPLETED and FAILED are final. */
  private static Standing standing(String state) {
    return switch (state) {
      case "", "SUBMITTED" -> Standing.ASKED;
      case "RUNNING", "SUCCEEDING", "FAILING" -> Standing.AT_WORK;
      case "COMPLETED", "FAILED" -> Standing.ENDED;
      default -> Standing.UNSETTLED;
    };
  }

  private static Instant asked(SparkApplication application) {
    return Instant.parse(
        Optional.ofNullable(application.getStatus())
            .map(SparkApplicationStatus::lastSubmissionAttemptTime)
            .orElse(application.getMetadata().getCreationTimestamp()));
  }

  private static String said(SparkApplication application, String state) {
    String known =
        state.isEmpty() ? "no state, the Spark operator has not taken it up" : "state " + state;
    return state(application)
        .map(ApplicationState::errorMessage)
        .filter(message -> !message.isBlank())
        .map(message -> known + ", " + shortened(message))
        .orElse(known);
  }

  /** A failed submission says all that spark-submit said. */
  private static String shortened(String message) {
    String line = message.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static Optional<ApplicationState> state(SparkApplication application) {
    return Optional.ofNullable(application.getStatus())
        .map(SparkApplicationStatus::applicationState);
  }
}
