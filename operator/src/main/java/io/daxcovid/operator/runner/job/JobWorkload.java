package io.daxcovid.operator.runner.job;

import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.runner.rendering.RunSetup;
import io.daxcovid.operator.runner.workload.Claim;
import io.daxcovid.operator.runner.workload.Claim.Standing;
import io.daxcovid.operator.runner.workload.Workload;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Attempts as Kubernetes Jobs, for clusters without the Spark operator. */
public final class JobWorkload implements Workload<Job> {
  private final JobRenderer renderer;

  public JobWorkload(RunSetup setup) {
    renderer = new JobRenderer(setup);
  }

  @Override
  public Class<Job> type() {
    return Job.class;
  }

  @Override
  public Job render(RunRequest request) {
    return renderer.render(request);
  }

  @Override
  public Claim read(Job job) {
    Optional<JobStatus> status = Optional.ofNullable(job.getStatus());
    List<JobCondition> conditions =
        status.stream()
            .flatMap(known -> known.getConditions().stream())
            .filter(condition -> condition.getStatus().equals("True"))
            .toList();
    return new Claim(
        "Job " + job.getMetadata().getName(),
        standing(status, conditions),
        Instant.parse(
            status.map(JobStatus::getStartTime).orElse(job.getMetadata().getCreationTimestamp())),
        Optional.ofNullable(job.getMetadata().getDeletionTimestamp()).map(Instant::parse),
        conditions.stream().flatMap(JobWorkload::words).findFirst().orElse(""));
  }

  private static Standing standing(Optional<JobStatus> status, List<JobCondition> conditions) {
    List<String> types = conditions.stream().map(JobCondition::getType).toList();
    if (types.contains("Complete") || types.contains("Failed")) {
      return Standing.ENDED;
    }
    if (types.contains("Suspended")) {
      return Standing.UNSETTLED;
    }
    boolean active = status.map(JobStatus::getActive).filter(pods -> pods > 0).isPresent();
    return active ? Standing.AT_WORK : Standing.ASKED;
  }

  private static Stream<String> words(JobCondition condition) {
    return Stream.of(condition.getReason(), condition.getMessage())
        .filter(word -> word != null && !word.isBlank())
        .reduce((reason, message) -> reason + ", " + message)
        .stream();
  }
}
