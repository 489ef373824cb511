package io.daxcovid.operator.reconcile;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.Pod;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what runs are made of. A cluster may lack some kinds, as one without the Spark operator
 * has no SparkApplications: pipelines with another runner need none, so we begin without, and begin
 * to watch when it is installed.
 */
final class RunEvents {
  private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);
  private static final String OURS = "app.kubernetes.io/managed-by=dax-covid-operator";
  private static final String PIPELINE = "daxcovid.io/pipeline";

  /** So often the cluster is asked, at most. */
  private static final Duration NEXT_LOOK = Duration.ofSeconds(10);

  private final KubernetesClient client;
  private final List<Class<? extends HasMetadata>> kinds;
  private final Clock clock;
  private final Map<Class<? extends HasMetadata>, List<EventSource<?, CorrelationPipeline>>>
      missing = new HashMap<>();
  private Instant nextLook = Instant.MIN;

  /**
   * @param kinds of objects that attempts are
   */
  RunEvents(KubernetesClient client, List<Class<? extends HasMetadata>> kinds, Clock clock) {
    this.client = client;
    this.kinds = List.copyOf(kinds);
    this.clock = clock;
  }

  synchronized List<EventSource<?, CorrelationPipeline>> sources(
      EventSourceContext<CorrelationPipeline> context) {
    List<EventSource<?, CorrelationPipeline>> sources =
        new ArrayList<>(watch(Pod.class, OURS + ",spark-role=driver", context));
    for (Class<? extends HasMetadata> kind : kinds) {
      List<EventSource<?, CorrelationPipeline>> watched = watch(kind, OURS, context);
      if (client.supports(kind)) {
        sources.addAll(watched);
      } else {
        LOG.warn(
            "the cluster does not know {}: no pipeline can run by them before they are installed",
            HasMetadata.getFullResourceName(kind));
        missing.put(kind, watched);
      }
    }
    return sources;
  }

  synchronized void complete(Context<CorrelationPipeline> context) {
    if (missing.isEmpty() || clock.instant().isBefore(nextLook)) {
      return;
    }
    nextLook = clock.instant().plus(NEXT_LOOK);
    for (Class<? extends HasMetadata> kind : List.copyOf(missing.keySet())) {
      if (client.supports(kind) && listed(kind)) {
        missing.get(kind).forEach(context.eventSourceRetriever()::dynamicallyRegisterEventSource);
        missing.remove(kind);
        LOG.info("{} are known now and watched", HasMetadata.getFullResourceName(kind));
      }
    }
  }

  /** A server that has just learned of a resource refuses for some seconds to list it. */
  private boolean listed(Class<? extends HasMetadata> kind) {
    try {
      client
          .resources(kind)
          .inNamespace(client.getNamespace())
          .list(new ListOptionsBuilder().withLimit(1L).build());
      return true;
    } catch (KubernetesClientException e) {
      LOG.info("not yet: {}", e.getMessage());
      return false;
    }
  }

  private static <R extends HasMetadata> List<EventSource<?, CorrelationPipeline>> watch(
      Class<R> type, String selector, EventSourceContext<CorrelationPipeline> context) {
    List<EventSource<?, CorrelationPipeline>> sources = new ArrayList<>();
    for (String namespace : context.getControllerConfiguration().getEffectiveNamespaces()) {
      sources.add(
          new InformerEventSource<>(
              InformerEventSourceConfiguration.from(type, CorrelationPipeline.class)
                  .withName(HasMetadata.getPlural(type) + " in " + namespace)
                  .withLabelSelector(selector)
                  .withSecondaryToPrimaryMapper(RunEvents::pipeline)
                  .withNamespaces(namespace)
                  .withItemStore(Trace.store(type))
                  .build(),
              context));
    }
    return sources;
  }

  private static Set<ResourceID> pipeline(HasMetadata object) {
    return Optional.ofNullable(object.getMetadata().getLabels())
        .map(labels -> labels.get(PIPELINE))
        .map(name -> Set.of(new ResourceID(name, object.getMetadata().getNamespace())))
        .orElse(Set.of());
  }
}
