package io.daxcovid.operator;

import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.controller.status.PipelineReport;
import io.daxcovid.controller.status.StatusPublisher;
import io.daxcovid.health.HealthServer;
import io.daxcovid.operator.lead.Leadership;
import io.daxcovid.operator.reconcile.CorrelationPipelineReconciler;
import io.daxcovid.operator.reconcile.Events;
import io.daxcovid.operator.reconcile.PipelineChange;
import io.daxcovid.operator.reconcile.Reporter;
import io.daxcovid.operator.reconcile.WatchNet;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.runner.Runners;
import io.daxcovid.operator.status.EventWriter;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.processing.Controller;
import io.javaoperatorsdk.operator.processing.event.source.controller.ControllerEventSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The operator's parts, wired; what it needs of the cluster is given. */
final class PipelineOperator {
  private static final Duration TERMINATION = Duration.ofSeconds(8);
  private static final Duration SYNC_LIMIT = Duration.ofSeconds(60);
  private static final int THREADS = 8;

  private final OperatorSettings settings;
  private final Set<String> namespaces;
  private final TopicTail tail;
  private final StatusPublisher publisher;
  private final Leadership leadership;
  private final Operator operator;
  private final WatchNet net;
  private final Instruments instruments;

  private PipelineOperator(
      OperatorSettings settings,
      KubernetesClient client,
      String own,
      Consumer<PipelinePass.Result> observer,
      Clock clock) {
    this.settings = settings;
    this.namespaces = settings.namespacesOr(own);
    Events events = new Events(client, Runners.kinds(), clock);
    this.tail = new TopicTail(settings.kafka(), events::heard, clock);
    this.publisher = new StatusPublisher(settings.kafka());
    this.leadership = new Leadership(client, settings.lease(), own);
    this.instruments = new Instruments(clock);
    this.operator = new Operator(jvm -> configure(jvm, client));
    Reporter reporter =
        new Reporter(
            new PipelineReport(settings.pace().freshness()),
            new EventWriter(client, clock),
            publisher::offer,
            instruments.pipelines().andThen(observer));
    CorrelationPipelineReconciler reconciler =
        new CorrelationPipelineReconciler(
            client,
            tail,
            new Runners(client, settings.defaults(), clock),
            reporter,
            events,
            new CorrelationPipelineReconciler.Timing(
                clock, settings.pace().watch(), settings.pace().resync()));
    this.net =
        new WatchNet(
            client,
            namespaces,
            watched(reconciler),
            events::current,
            clock,
            settings.pace().resync());
  }

  /** Where it hears of pipelines. */
  private ControllerEventSource<CorrelationPipeline> watched(
      CorrelationPipelineReconciler reconciler) {
    var registered =
        (Controller<CorrelationPipeline>) operator.register(reconciler, this::configure);
    return registered.getEventSourceManager().getControllerEventSource();
  }

  /**
   * @param own namespace of the operator itself, where its lease is
   * @param observer told of each pass
   */
  static PipelineOperator of(
      OperatorSettings settings,
      KubernetesClient client,
      String own,
      Consumer<PipelinePass.Result> observer,
      Clock clock) {
    return new PipelineOperator(settings, client, own, observer, clock);
  }

  private void configure(ConfigurationServiceOverrider jvm, KubernetesClient client) {
    jvm.withKubernetesClient(client)
        .withCloseClientOnStop(false)
        .withMetrics(instruments.reconciles())
        .withConcurrentReconciliationThreads(THREADS)
        .withCacheSyncTimeout(SYNC_LIMIT)
        .withReconciliationTerminationTimeout(TERMINATION)
        .withUseSSAToPatchPrimaryResource(false)
        .withLeaderElectionConfiguration(leadership.configuration());
  }

  /** Its own writes of the status nudge nobody. */
  private void configure(ControllerConfigurationOverrider<CorrelationPipeline> controller) {
    controller
        .settingNamespaces(namespaces)
        .withGenerationAware(false)
        .withOnUpdateFilter(PipelineChange::matters)
        .withReconciliationMaxInterval(settings.pace().resync());
  }

  /**
   * Health and metrics, if somebody wants to know.
   *
   * @throws IOException if they cannot be answered where they should be
   */
  Optional<HealthServer> serve() throws IOException {
    return instruments.serve(
        settings.health(), tail, operator, leadership::leading, settings.pace().awayLimit());
  }

  WatchNet net() {
    return net;
  }

  TopicTail tail() {
    return tail;
  }

  StatusPublisher publisher() {
    return publisher;
  }

  Leadership leadership() {
    return leadership;
  }

  Operator operator() {
    return operator;
  }
}
