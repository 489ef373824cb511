package io.daxcovid.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedEventsTest {
  private final List<String> nudged = new ArrayList<>();
  private final List<CorrelationPipeline> gone = new ArrayList<>();
  private final FeedEvents events = new FeedEvents(gone::add);
  private final FeedView read = FeedView.EMPTY.snapshotsReadToEnd().statusReadToEnd();

  @BeforeEach
  void two_pipelines() {
    events.setEventHandler(event -> nudged.add(event.getRelatedCustomResourceID().getName()));
    events.start();
    events.onResourceCreated(pipeline("both", "ecdc-cases, fse-prices"));
    events.onResourceCreated(pipeline("prices", "fse-prices"));
  }

  @Test
  void topics_that_are_read_to_their_end_are_news_for_all() {
    events.heard(read);

    assertThat(nudged).containsExactlyInAnyOrder("both", "prices");
  }

  @Test
  void a_dataset_is_news_for_those_who_have_it_as_an_input() {
    events.heard(read);
    nudged.clear();
    events.heard(read.with(checked(Dataset.ECDC_CASES)));

    assertThat(nudged).containsExactly("both");
  }

  @Test
  void trouble_is_news_for_all() {
    events.heard(FeedView.EMPTY);

    assertThat(nudged).containsExactlyInAnyOrder("both", "prices");
  }

  @Test
  void a_pipeline_that_is_gone_is_forgotten() {
    events.onResourceDeleted(pipeline("both", "ecdc-cases"));
    events.heard(read);

    assertThat(nudged).containsExactly("prices");
    assertThat(gone).hasSize(1);
  }

  private static DatasetStatus checked(Dataset dataset) {
    return new DatasetStatus(
        dataset, Instant.EPOCH, Instant.EPOCH, false, List.of(), List.of(), List.of());
  }

  private static CorrelationPipeline pipeline(String name, String inputs) {
    return new KubernetesSerialization()
        .unmarshal(
            """
            apiVersion: daxcovid.io/v1alpha1
            kind: CorrelationPipeline
            metadata: {name: %s, namespace: test}
            spec: {inputs: [%s]}
            """
                .formatted(name, inputs),
            CorrelationPipeline.class);
  }
}
