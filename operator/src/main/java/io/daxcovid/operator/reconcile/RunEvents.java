package io.daxcovid.operator.reconcile;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what runs are made of. A cluster without the Spark operator has no SparkApplications to
 * be watched: pipelines with the runner {@code Job} need none, so we begin without, and begin to
 * watch when it is installed.
 */
final class RunEvents {
  private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);
  private static final String OURS = "app.kubernetes.io/managed-by=dax-covid-operator";
  private static final String PIPELINE = "daxcovid.io/pipeline";

  /** So often the cluster is asked, at most. */
  private static final Duration NEXT_LOOK = Duration.ofSeconds(10);

  private final KubernetesClient client;
  private final Class<? extends HasMetadata> applications;
  private final Clock clock;
  private Optional<EventSource<?, CorrelationPipeline>> missing = Optional.empty();
  private Instant nextLook = Instant.MIN;

  /**
   * @param applications what the Spark operator runs
   */
  RunEvents(KubernetesClient client, Class<? extends HasMetadata> applications, Clock clock) {
    this.client = client;
    this.applications = applications;
    this.clock = clock;
  }

  synchronized List<EventSource<?, CorrelationPipeline>> sources(
      EventSourceContext<CorrelationPipeline> context) {
    List<EventSource<?, CorrelationPipeline>> sources = new ArrayList<>();
    sources.add(source(Job.class, OURS, context));
    sources.add(source(Pod.class, OURS + ",spark-role=driver", context));
    EventSource<?, CorrelationPipeline> watched = source(applications, OURS, context);
    if (client.supports(applications)) {
      sources.add(watched);
    } else {
      LOG.warn(
          "the cluster does not know {}: only pipelines with spec.runner Job can run before the"
              + " Spark operator is installed",
          HasMetadata.getFullResourceName(applications));
      missing = Optional.of(watched);
    }
    return sources;
  }

  synchronized void complete(Context<CorrelationPipeline> context) {
    if (missing.isEmpty() || clock.instant().isBefore(nextLook)) {
      return;
    }
    nextLook = clock.instant().plus(NEXT_LOOK);
    if (client.supports(applications) && listed()) {
      context.eventSourceRetriever().dynamicallyRegisterEventSource(missing.get());
      missing = Optional.empty();
      LOG.info("the Spark operator is installed now: its applications are watched");
    }
  }

  /** A server that has just learned of a resource refuses for some seconds to list it. */
  private boolean listed() {
    try {
      client
          .resources(applications)
          .inNamespace(client.getNamespace())
          .list(new ListOptionsBuilder().withLimit(1L).build());
      return true;
    } catch (KubernetesClientException e) {
      LOG.info("not yet: {}", e.getMessage());
      return false;
    }
  }

  private static <R extends HasMetadata> EventSource<?, CorrelationPipeline> source(
      Class<R> type, String selector, EventSourceContext<CorrelationPipeline> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(type, CorrelationPipeline.class)
            .withName(HasMetadata.getPlural(type))
            .withLabelSelector(selector)
            .withSecondaryToPrimaryMapper(RunEvents::pipeline)
            .withNamespacesInheritedFromController()
            .build(),
        context);
  }

  private static Set<ResourceID> pipeline(HasMetadata object) {
    return Optional.ofNullable(object.getMetadata().getLabels())
        .map(labels -> labels.get(PIPELINE))
        .map(name -> Set.of(new ResourceID(name, object.getMetadata().getNamespace())))
        .orElse(Set.of());
  }
}
