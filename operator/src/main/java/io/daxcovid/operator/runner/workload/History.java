package io.daxcovid.operator.runner.workload;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.DecisionRecord;
import io.daxcovid.operator.resource.RunRecord;
import io.daxcovid.operator.runner.rendering.RunMetadata;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the objects of attempts that ended and that {@code spec.history} keeps no more: those
 * that {@code status.recentRuns} does not name. Never the newest attempt of all, whose end may be
 * unknown yet, nor one that this status has not heard of.
 */
public record History<T extends HasMetadata>(KubernetesClient client, Workload<T> workload) {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  /** Best effort: what is left over is removed after the next attempt. */
  public void prune(CorrelationPipeline pipeline) {
    CorrelationPipelineStatus status = pipeline.getStatus();
    if (status == null || status.decisions() == null) {
      return;
    }
    Set<String> kept = kept(status);
    try {
      client
          .resources(workload.type())
          .inNamespace(pipeline.getMetadata().getNamespace())
          .withLabels(RunMetadata.allOf(pipeline))
          .list()
          .getItems()
          .stream()
          .filter(object -> object.hasOwnerReferenceFor(pipeline.getMetadata().getUid()))
          .filter(object -> RunMetadata.numberOf(object) < status.decisions().lastAttempt())
          .filter(object -> !kept.contains(object.getMetadata().getName()))
          .filter(object -> workload.read(object).standing() == Claim.Standing.ENDED)
          .forEach(this::delete);
    } catch (KubernetesClientException e) {
      // A cluster that does not know the kind has none of it.
      if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
        LOG.warn(
            "the old runs of {} stay for now: {}",
            pipeline.getMetadata().getName(),
            e.getMessage());
      }
    }
  }

  private static Set<String> kept(CorrelationPipelineStatus status) {
    Stream<String> ended = status.recentRuns().stream().map(RunRecord::name);
    Stream<String> decided =
        Stream.of(status.decisions().newest(), status.decisions().moving())
            .filter(decision -> decision != null)
            .map(DecisionRecord::attempt)
            .map(attempt -> attempt.name());
    return Stream.concat(ended, decided).collect(Collectors.toSet());
  }

  private void delete(T object) {
    if (!object.isMarkedForDeletion()) {
      client.resource(object).withPropagationPolicy(DeletionPropagation.BACKGROUND).delete();
      LOG.info("{} is removed: more than spec.history keeps", object.getMetadata().getName());
    }
  }
}
