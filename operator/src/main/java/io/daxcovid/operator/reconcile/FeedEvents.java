package io.daxcovid.operator.reconcile;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Nudges all pipelines that have an input of which the topics said something new. A nudge carries
 * nothing: whoever gets one looks at the feed himself.
 */
final class FeedEvents extends AbstractEventSource<Void, CorrelationPipeline>
    implements ResourceEventAware<CorrelationPipeline> {
  private final Map<ResourceID, List<String>> inputs = new ConcurrentHashMap<>();
  private final Consumer<CorrelationPipeline> gone;
  private FeedView before = FeedView.EMPTY;

  FeedEvents(Consumer<CorrelationPipeline> gone) {
    super(Void.class, "topics");
    this.gone = gone;
  }

  /** What the topics say now. The same again means that something else has changed, for all. */
  synchronized void heard(FeedView now) {
    boolean forAll =
        now.equals(before)
            || now.snapshotsRead() != before.snapshotsRead()
            || now.statusRead() != before.statusRead();
    Set<Dataset> news = changed(before, now);
    before = now;
    if (isRunning()) {
      inputs.forEach(
          (pipeline, wanted) -> {
            if (forAll || news.stream().anyMatch(dataset -> wanted.contains(dataset.id()))) {
              getEventHandler().handleEvent(new Event(pipeline));
            }
          });
    }
  }

  private static Set<Dataset> changed(FeedView before, FeedView now) {
    Set<Dataset> changed = EnumSet.noneOf(Dataset.class);
    for (Dataset dataset : Dataset.values()) {
      if (!Objects.equals(before.newest().get(dataset), now.newest().get(dataset))
          || !Objects.equals(before.datasets().get(dataset), now.datasets().get(dataset))) {
        changed.add(dataset);
      }
    }
    return changed;
  }

  @Override
  public void onResourceCreated(CorrelationPipeline pipeline) {
    inputs.put(ResourceID.fromResource(pipeline), pipeline.getSpec().inputs());
  }

  @Override
  public void onResourceUpdated(CorrelationPipeline next, CorrelationPipeline old) {
    onResourceCreated(next);
  }

  @Override
  public void onResourceDeleted(CorrelationPipeline pipeline) {
    inputs.remove(ResourceID.fromResource(pipeline));
    gone.accept(pipeline);
  }

  @Override
  public Set<Void> getSecondaryResources(CorrelationPipeline pipeline) {
    return Set.of();
  }
}
