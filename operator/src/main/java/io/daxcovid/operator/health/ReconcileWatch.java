package io.daxcovid.operator.health;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.processing.Controller;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Sees each reconcile begin and end, to know whether one hangs, and each pipeline's end; all else
 * is the next one's.
 */
public final class ReconcileWatch implements Metrics {
  /** Longer than an absent API server with all the client's own retries can take. */
  static final Duration WEDGED = Duration.ofMinutes(10);

  private final Metrics next;
  private final Consumer<ResourceID> gone;
  private final Clock clock;
  private final Map<Object, Instant> atWork = new ConcurrentHashMap<>();

  /**
   * @param gone told of each resource that was deleted
   */
  public ReconcileWatch(Metrics next, Consumer<ResourceID> gone, Clock clock) {
    this.next = next;
    this.gone = gone;
    this.clock = clock;
  }

  /** False if a reconcile hangs in something. */
  public boolean moving() {
    Instant limit = clock.instant().minus(WEDGED);
    return atWork.values().stream().noneMatch(begun -> begun.isBefore(limit));
  }

  @Override
  public <T> T timeControllerExecution(ControllerExecution<T> execution) throws Exception {
    Object one = new Object();
    atWork.put(one, clock.instant());
    try {
      return next.timeControllerExecution(execution);
    } finally {
      atWork.remove(one);
    }
  }

  @Override
  public void cleanupDoneFor(ResourceID id, Map<String, Object> metadata) {
    gone.accept(id);
    next.cleanupDoneFor(id, metadata);
  }

  @Override
  public void controllerRegistered(Controller<? extends HasMetadata> controller) {
    next.controllerRegistered(controller);
  }

  @Override
  public void receivedEvent(Event event, Map<String, Object> metadata) {
    next.receivedEvent(event, metadata);
  }

  @Override
  public void reconcileCustomResource(
      HasMetadata resource, RetryInfo retry, Map<String, Object> metadata) {
    next.reconcileCustomResource(resource, retry, metadata);
  }

  @Override
  public void failedReconciliation(
      HasMetadata resource, Exception exception, Map<String, Object> metadata) {
    next.failedReconciliation(resource, exception, metadata);
  }

  @Override
  public void reconciliationExecutionStarted(HasMetadata resource, Map<String, Object> metadata) {
    next.reconciliationExecutionStarted(resource, metadata);
  }

  @Override
  public void reconciliationExecutionFinished(HasMetadata resource, Map<String, Object> metadata) {
    next.reconciliationExecutionFinished(resource, metadata);
  }

  @Override
  public void finishedReconciliation(HasMetadata resource, Map<String, Object> metadata) {
    next.finishedReconciliation(resource, metadata);
  }

  @Override
  public <T extends Map<?, ?>> T monitorSizeOf(T map, String name) {
    return next.monitorSizeOf(map, name);
  }
}
