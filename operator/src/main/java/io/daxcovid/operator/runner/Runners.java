package io.daxcovid.operator.runner;

import io.daxcovid.controller.run.Runner;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.PipelineDefaults;
import io.daxcovid.operator.resource.RunnerKind;
import io.daxcovid.operator.runner.job.JobWorkload;
import io.daxcovid.operator.runner.rendering.RunSetup;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.daxcovid.operator.runner.sparkoperator.SparkOperatorWorkload;
import io.daxcovid.operator.runner.workload.Absences;
import io.daxcovid.operator.runner.workload.History;
import io.daxcovid.operator.runner.workload.Workload;
import io.daxcovid.operator.runner.workload.WorkloadRunner;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Gives each pipeline the runner that it asks for. One of these per process: what it has seen is
 * the memory of all passes. A further way to run is a package beside this class, a {@link Workload}
 * in it, and its lines below.
 */
public final class Runners {
  private final KubernetesClient client;
  private final PipelineDefaults defaults;
  private final Clock clock;
  private final Absences absences = new Absences();

  public Runners(KubernetesClient client, PipelineDefaults defaults, Clock clock) {
    this.client = client;
    this.defaults = defaults;
    this.clock = clock;
  }

  /** Cheap; for one pass, since the pipeline may be another one in the next. */
  public Runner of(CorrelationPipeline pipeline) {
    Workload<?> workload = workload(pipeline.getSpec().runner(), pipeline);
    return new WorkloadRunner<>(client, pipeline, workload, absences, clock);
  }

  /** Why nothing can be run for it as it is; empty as a rule. */
  public Optional<String> refusal(CorrelationPipeline pipeline) {
    try {
      new RunSetup(pipeline, defaults).check();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Removes what is left of attempts that its history keeps no more, whatever ran them then. */
  public void prune(CorrelationPipeline pipeline) {
    for (RunnerKind kind : RunnerKind.values()) {
      new History<>(client, workload(kind, pipeline)).prune(pipeline);
    }
  }

  /** What attempts are, so that a change of one can lead to a pass. A cluster may lack some. */
  public static List<Class<? extends HasMetadata>> kinds() {
    return List.of(SparkApplication.class, Job.class);
  }

  private Workload<?> workload(RunnerKind kind, CorrelationPipeline pipeline) {
    RunSetup setup = new RunSetup(pipeline, defaults);
    return switch (kind) {
      case SPARK_OPERATOR -> new SparkOperatorWorkload(setup);
      case JOB -> new JobWorkload(setup);
    };
  }
}
