package io.daxcovid.operator.reconcile;

import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that makes a pipeline be looked at: the topics, its run objects and their drivers. Each is a
 * nudge only; what is decided rests on a live look.
 */
public final class Events {
  private final PipelineMemories memories = new PipelineMemories();
  private final FeedEvents feed = new FeedEvents(memories::forget);
  private final RunEvents runs;

  /**
   * @param kinds of objects that attempts are
   */
  public Events(KubernetesClient client, List<Class<? extends HasMetadata>> kinds, Clock clock) {
    this.runs = new RunEvents(client, kinds, clock);
  }

  /** The topics say this now. */
  public void heard(FeedView now) {
    feed.heard(now);
  }

  /** A live look at all has shown this one as it was heard of: it need not look by itself. */
  public void current(CorrelationPipeline pipeline, Instant when) {
    memories.of(pipeline, when).confirmed(when);
  }

  PipelineMemories memories() {
    return memories;
  }

  List<EventSource<?, CorrelationPipeline>> sources(
      EventSourceContext<CorrelationPipeline> context) {
    List<EventSource<?, CorrelationPipeline>> sources = new ArrayList<>(runs.sources(context));
    sources.add(feed);
    return sources;
  }

  /** Adds what could not be watched before. */
  void complete(Context<CorrelationPipeline> context) {
    runs.complete(context);
  }
}
