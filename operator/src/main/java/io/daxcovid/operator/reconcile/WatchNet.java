package io.daxcovid.operator.reconcile;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.controller.ControllerEventSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The net under a watch that fell silent, which looks like a quiet cluster: compares what there is
 * with what was heard of, and has it watched anew if something was missed twice in a row.
 */
public final class WatchNet implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchNet.class);

  private final KubernetesClient client;
  private final Set<String> namespaces;
  private final ControllerEventSource<CorrelationPipeline> watched;
  private final BiConsumer<CorrelationPipeline, Instant> current;
  private final Clock clock;
  private final Duration every;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Set<Version> missed = Set.of();

  /** What a person wrote. */
  private record Version(String uid, Long generation) {}

  /**
   * @param current told of each pipeline that is as it was heard of, and of when it was so
   * @param every half of the time that may pass before something that was missed is seen
   */
  public WatchNet(
      KubernetesClient client,
      Set<String> namespaces,
      ControllerEventSource<CorrelationPipeline> watched,
      BiConsumer<CorrelationPipeline, Instant> current,
      Clock clock,
      Duration every) {
    this.client = client;
    this.namespaces = namespaces;
    this.watched = watched;
    this.current = current;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public void run() {
    try {
      while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void stop() {
    stopping.countDown();
  }

  private void look() {
    if (!watched.isRunning()) {
      return;
    }
    try {
      Set<Version> missing =
          namespaces.stream().map(this::missing).flatMap(Set::stream).collect(Collectors.toSet());
      if (missing.stream().anyMatch(missed::contains)) {
        LOG.warn("the watch of pipelines fell silent: they are watched anew");
        watched.stop();
        watched.start();
        missing = Set.of();
      }
      missed = missing;
    } catch (KubernetesClientException e) {
      LOG.info("no look at all pipelines now: {}", ApiWords.of(e));
    }
  }

  private Set<Version> missing(String namespace) {
    Instant now = clock.instant();
    List<CorrelationPipeline> live =
        client.resources(CorrelationPipeline.class).inNamespace(namespace).list().getItems();
    live.stream().filter(this::isCurrent).forEach(pipeline -> current.accept(pipeline, now));
    return live.stream()
        .filter(pipeline -> !heardOf(pipeline))
        .map(WatchNet::version)
        .collect(Collectors.toSet());
  }

  private boolean isCurrent(CorrelationPipeline live) {
    String version = live.getMetadata().getResourceVersion();
    return watched
        .get(ResourceID.fromResource(live))
        .filter(known -> known.getMetadata().getResourceVersion().equals(version))
        .isPresent();
  }

  private boolean heardOf(CorrelationPipeline live) {
    return watched
        .get(ResourceID.fromResource(live))
        .filter(known -> Objects.equals(version(known), version(live)))
        .isPresent();
  }

  private static Version version(CorrelationPipeline pipeline) {
    return new Version(pipeline.getMetadata().getUid(), pipeline.getMetadata().getGeneration());
  }
}
