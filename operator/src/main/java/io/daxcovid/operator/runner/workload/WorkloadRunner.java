package io.daxcovid.operator.runner.workload;

import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.runner.driver.DriverPod;
import io.daxcovid.operator.runner.driver.DriverPods;
import io.daxcovid.operator.runner.rendering.RunMetadata;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs attempts as objects of a cluster, whatever their kind: created once, looked at live, deleted
 * with what belongs to them.
 */
public final class WorkloadRunner<T extends HasMetadata> implements Runner {
  private static final Logger LOG = LoggerFactory.getLogger(WorkloadRunner.class);

  private final KubernetesClient client;
  private final CorrelationPipeline pipeline;
  private final Workload<T> workload;
  private final Absences absences;
  private final Clock clock;

  /**
   * @param absences those of this process, so that each pass knows what the one before has seen
   */
  public WorkloadRunner(
      KubernetesClient client,
      CorrelationPipeline pipeline,
      Workload<T> workload,
      Absences absences,
      Clock clock) {
    this.client = client;
    this.pipeline = pipeline;
    this.workload = workload;
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public void start(RunRequest request) throws IOException {
    String name = request.ref().name();
    try {
      // Strict: a field that the cluster does not know is an error, not dropped in silence.
      client.resource(workload.render(request)).fieldValidation(Validation.STRICT).create();
      absences.seen(key(name));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    } catch (KubernetesClientException e) {
      if (!ApiErrors.alreadyExists(e)) {
        throw ApiErrors.starting(name, HasMetadata.getFullResourceName(workload.type()), e);
      }
      LOG.info("{} exists already; a look will tell whose it is", name);
    }
  }

  @Override
  public RunObservation observe(RunRef attempt) throws IOException {
    try {
      Optional<T> object = Optional.ofNullable(object(attempt).get());
      if (object.filter(any -> !RunMetadata.ours(any, attempt, pipeline)).isPresent()) {
        return RunObservation.taken();
      }
      List<DriverPod> drivers = drivers(attempt).list();
      Optional<Claim> claim = object.map(workload::read);
      Instant now = clock.instant();
      return new Look(claim, drivers, missing(attempt, claim, drivers, now), now).observation();
    } catch (KubernetesClientException e) {
      throw ApiErrors.looking(attempt.name(), e);
    }
  }

  /** Of an object that was seen, or of the driver that it speaks of. */
  private Optional<Instant> missing(
      RunRef attempt, Optional<Claim> claim, List<DriverPod> drivers, Instant now) {
    String key = key(attempt.name());
    Optional<Claim.Standing> standing = claim.map(Claim::standing);
    if (standing.equals(Optional.of(Claim.Standing.ENDED))) {
      absences.forget(key);
      return Optional.empty();
    }
    if (wasStarted(attempt)) {
      absences.told(key);
    }
    boolean driverless = drivers.isEmpty() && standing.equals(Optional.of(Claim.Standing.AT_WORK));
    if (driverless) {
      absences.told(key);
    } else if (claim.isPresent() || !drivers.isEmpty()) {
      absences.seen(key);
      return Optional.empty();
    }
    return absences.missed(key, now);
  }

  /** By whoever led before, who wrote that down: the grace is that of what was seen here. */
  private boolean wasStarted(RunRef attempt) {
    return Optional.ofNullable(pipeline.getStatus())
        .flatMap(status -> Optional.ofNullable(status.decisions()))
        .flatMap(decisions -> decisions.decisions().latest())
        .filter(decision -> decision.phase() == Phase.STARTED)
        .filter(decision -> RunRef.of(decision).equals(attempt))
        .isPresent();
  }

  /** Foreground, so that the object stays for a look as long as what belongs to it. */
  @Override
  public void stop(RunRef attempt) throws IOException {
    try {
      Optional<T> object =
          Optional.ofNullable(object(attempt).get())
              .filter(any -> RunMetadata.ours(any, attempt, pipeline));
      if (object.filter(any -> !any.isMarkedForDeletion()).isPresent()) {
        object(attempt).withPropagationPolicy(DeletionPropagation.FOREGROUND).delete();
        return;
      }
      Instant asked = object.map(RunMetadata::deletionOf).orElse(Instant.MIN);
      if (!clock.instant().isBefore(asked.plus(Look.GRACE))) {
        drivers(attempt).end(clock.instant().minus(Look.GRACE));
      }
    } catch (KubernetesClientException e) {
      throw ApiErrors.stopping(attempt.name(), e);
    }
  }

  private Resource<T> object(RunRef attempt) {
    return client.resources(workload.type()).inNamespace(namespace()).withName(attempt.name());
  }

  private DriverPods drivers(RunRef attempt) {
    return new DriverPods(client, namespace(), RunMetadata.driverOf(attempt, pipeline));
  }

  private String key(String name) {
    return namespace() + "/" + name;
  }

  private String namespace() {
    return pipeline.getMetadata().getNamespace();
  }
}
