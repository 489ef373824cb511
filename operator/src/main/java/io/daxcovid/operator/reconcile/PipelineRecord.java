package io.daxcovid.operator.reconcile;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.DesiredOf;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.HttpURLConnection;

/**
 * A pipeline as it is known in one reconcile. A write succeeds only if nobody has written since:
 * this is what keeps two operators apart, whatever they believe of their leadership.
 */
final class PipelineRecord {
  private final KubernetesClient client;
  private final PipelineMemory memory;
  private CorrelationPipeline known;

  PipelineRecord(KubernetesClient client, PipelineMemory memory, CorrelationPipeline known) {
    this.client = client;
    this.memory = memory;
    this.known = known;
  }

  CorrelationPipeline pipeline() {
    return known;
  }

  CorrelationPipelineStatus status() {
    return known.getStatus() == null ? CorrelationPipelineStatus.EMPTY : known.getStatus();
  }

  /**
   * @throws OvertakenException if the pipeline is not what it was any more
   * @throws IOException if it may have been written, or not
   */
  void write(CorrelationPipelineStatus status) throws IOException {
    try {
      known = client.resource(with(status)).updateStatus();
      memory.keep(known);
    } catch (KubernetesClientException e) {
      String name = DesiredOf.key(known).toString();
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT
          || e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        throw new OvertakenException(name, e);
      }
      throw new IOException(
          "the status of %s cannot be written: %s".formatted(name, ApiWords.of(e)), e);
    }
  }

  /** Not written yet; lost if somebody else writes before, or with this process. */
  void note(CorrelationPipelineStatus status) {
    known = with(status);
    memory.note(known);
  }

  /** Nothing was noted that is still to be written. */
  boolean written() {
    return memory.written();
  }

  private CorrelationPipeline with(CorrelationPipelineStatus status) {
    CorrelationPipeline next = new CorrelationPipeline();
    next.setMetadata(known.getMetadata());
    next.setSpec(known.getSpec());
    next.setStatus(status);
    return next;
  }
}
