package io.daxcovid.operator.status;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes Kubernetes Events whose name follows from what they say, so that the same one is written
 * once, by however many operators.
 */
public final class EventWriter {
  private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
  private static final String COMPONENT = "dax-covid-operator";

  private final KubernetesClient client;
  private final Clock clock;

  public EventWriter(KubernetesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Best effort: the same is in the status. */
  public void write(CorrelationPipeline pipeline, Announcement news) {
    try {
      client.resource(event(pipeline, news, clock.instant())).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
        LOG.warn("no Event {} for {}: {}", news.reason(), name(pipeline), e.getMessage());
      }
    }
  }

  static Event event(CorrelationPipeline pipeline, Announcement news, Instant now) {
    String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
    return new EventBuilder()
        .withNewMetadata()
        .withName(name(pipeline) + "." + key(pipeline, news))
        .withNamespace(pipeline.getMetadata().getNamespace())
        .endMetadata()
        .withNewInvolvedObject()
        .withApiVersion(pipeline.getApiVersion())
        .withKind(pipeline.getKind())
        .withNamespace(pipeline.getMetadata().getNamespace())
        .withName(name(pipeline))
        .withUid(pipeline.getMetadata().getUid())
        .endInvolvedObject()
        .withType(news.warning() ? "Warning" : "Normal")
        .withReason(news.reason())
        .withMessage(news.message())
        .withNewSource()
        .withComponent(COMPONENT)
        .endSource()
        .withFirstTimestamp(time)
        .withLastTimestamp(time)
        .withCount(1)
        .build();
  }

  private static String key(CorrelationPipeline pipeline, Announcement news) {
    String all =
        String.join(
            "\n", pipeline.getMetadata().getUid(), news.reason(), news.message(), news.attempt());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String name(CorrelationPipeline pipeline) {
    return pipeline.getMetadata().getName();
  }
}
