package io.daxcovid.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.javaoperatorsdk.operator.processing.event.source.informer.TransformingItemStore;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void of_an_object_only_what_a_nudge_needs_is_kept() {
    TransformingItemStore<Pod> store = Trace.store(Pod.class);
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withNamespace("research")
            .withName("driver")
            .withUid("1-2-3")
            .withResourceVersion("7")
            .withLabels(Map.of("daxcovid.io/pipeline", "dax-covid"))
            .withAnnotations(Map.of("long", "text"))
            .endMetadata()
            .withNewSpec()
            .addNewContainer()
            .withName("driver")
            .endContainer()
            .endSpec()
            .build();

    store.put(store.getKey(pod), pod);

    Pod kept = store.get("research/driver");
    assertThat(kept.getMetadata().getLabels()).containsEntry("daxcovid.io/pipeline", "dax-covid");
    assertThat(kept.getMetadata().getUid()).isEqualTo("1-2-3");
    assertThat(kept.getMetadata().getResourceVersion()).isEqualTo("7");
    assertThat(kept.getMetadata().getAnnotations()).isNullOrEmpty();
    assertThat(kept.getSpec()).isNull();
    assertThat(pod.getSpec()).as("whoever is told of it gets all of it").isNotNull();
  }
}
