package io.daxcovid.operator.reconcile;

import io.daxcovid.controller.loop.Pauses;
import io.daxcovid.controller.notification.Feed;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.DesiredOf;
import io.daxcovid.operator.runner.Runners;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Constants;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at a pipeline and one step for it, in four moves: observe what is known, plan and act by
 * the same pass as on one machine, report. It never waits: what is to be done later is asked for
 * again then.
 */
public final class CorrelationPipelineReconciler implements Reconciler<CorrelationPipeline> {
  private static final Logger LOG = LoggerFactory.getLogger(CorrelationPipelineReconciler.class);

  private final KubernetesClient client;
  private final Feed feed;
  private final Runners runners;
  private final Reporter reporter;
  private final Events events;
  private final Timing timing;

  /**
   * @param watch a live look at least so often while an attempt is at work
   * @param resync the same in any other case: the net under watches that fell silent
   */
  public record Timing(Clock clock, Duration watch, Duration resync) {}

  public CorrelationPipelineReconciler(
      KubernetesClient client,
      Feed feed,
      Runners runners,
      Reporter reporter,
      Events events,
      Timing timing) {
    this.client = client;
    this.feed = feed;
    this.runners = runners;
    this.reporter = reporter;
    this.events = events;
    this.timing = timing;
  }

  @Override
  public List<EventSource<?, CorrelationPipeline>> prepareEventSources(
      EventSourceContext<CorrelationPipeline> context) {
    return events.sources(context);
  }

  @Override
  public UpdateControl<CorrelationPipeline> reconcile(
      CorrelationPipeline cached, Context<CorrelationPipeline> context) {
    PipelineMemory memory = events.memories().of(cached, now());
    try {
      events.complete(context);
      Optional<PipelineRecord> record = observe(cached, memory);
      Duration pause = record.isPresent() ? step(record.get(), memory) : timing.resync();
      memory.succeeded();
      return later(pause);
    } catch (OvertakenException e) {
      LOG.debug("{}: read again", e.getMessage());
      memory.distrust();
      return later(memory.failed());
    } catch (IOException | KubernetesClientException e) {
      // Nothing is lost: what was decided is written down, and whatever is wrong may be mended.
      count(cached, e, context);
      Duration pause = memory.failed();
      LOG.warn("{}: cannot go on, next try in {}: {}", DesiredOf.key(cached), pause, words(e));
      return later(pause);
    }
  }

  /** Empty if it is gone. */
  private Optional<PipelineRecord> observe(CorrelationPipeline cached, PipelineMemory memory) {
    CorrelationPipeline known = memory.newer(cached);
    if (memory.mustLookLive(timing.resync(), now())) {
      known = client.resource(cached).get();
      if (known == null || known.isMarkedForDeletion()) {
        return Optional.empty();
      }
      memory.keep(known);
      memory.lookedLive(now());
    }
    return Optional.of(new PipelineRecord(client, memory, known));
  }

  private Duration step(PipelineRecord record, PipelineMemory memory) throws IOException {
    Desired desired;
    try {
      desired = DesiredOf.resource(record.pipeline(), runners.refusal(record.pipeline()));
    } catch (IllegalArgumentException e) {
      reporter.refuse(record, e.getMessage(), now());
      return timing.resync();
    }
    PipelinePass pass =
        new PipelinePass(
            () -> desired,
            feed,
            runners.of(record.pipeline()),
            new StatusDecisionStore(record),
            memory.pass(),
            timing.clock());
    PipelinePass.Result result = pass.run();
    reporter.report(record, result, now());
    if (result.step() instanceof Step.Finish) {
      runners.prune(record.pipeline());
    }
    return result.step().match(new Pauses(now(), timing.watch(), timing.resync()));
  }

  /** As the framework counts those that it is told of; it would choose the pause as well. */
  private static void count(
      CorrelationPipeline pipeline, Exception e, Context<CorrelationPipeline> context) {
    context
        .getControllerConfiguration()
        .getConfigurationService()
        .getMetrics()
        .failedReconciliation(
            pipeline,
            e,
            Map.of(Constants.RESOURCE_GVK_KEY, GroupVersionKind.gvkFor(CorrelationPipeline.class)));
  }

  private Instant now() {
    return timing.clock().instant();
  }

  private static UpdateControl<CorrelationPipeline> later(Duration pause) {
    return UpdateControl.<CorrelationPipeline>noUpdate().rescheduleAfter(pause);
  }

  private static String words(Exception e) {
    return e instanceof KubernetesClientException api ? ApiWords.of(api) : e.getMessage();
  }
}
