package io.daxcovid.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PipelineMemoryTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private final Instant start = Instant.EPOCH;
  private final PipelineMemory memory = new PipelineMemory(start);

  @Test
  void what_was_written_is_believed_before_an_older_cache() {
    memory.keep(version(9));

    assertThat(memory.newer(version(8)).getMetadata().getResourceVersion()).isEqualTo("9");
    assertThat(memory.newer(version(10)).getMetadata().getResourceVersion()).isEqualTo("10");
    assertThat(memory.newer(version(8)).getMetadata().getResourceVersion())
        .as("what the cache has is not kept twice; a write of the past is refused")
        .isEqualTo("8");
  }

  @Test
  void what_was_noted_is_believed_until_somebody_writes() {
    CorrelationPipeline noted = version(9);
    memory.keep(version(9));
    memory.note(noted);

    assertThat(memory.written()).isFalse();
    assertThat(memory.newer(version(9))).isSameAs(noted);
    assertThat(memory.newer(version(10)).getMetadata().getResourceVersion()).isEqualTo("10");
    assertThat(memory.written()).as("there is nothing left to write").isTrue();
  }

  @Test
  void law7_no_cache_is_believed_for_longer_than_the_resync() {
    assertThat(memory.mustLookLive(LIMIT, start.plus(LIMIT).minusSeconds(1))).isFalse();
    assertThat(memory.mustLookLive(LIMIT, start.plus(LIMIT))).isTrue();
    memory.lookedLive(start.plus(LIMIT));
    assertThat(memory.mustLookLive(LIMIT, start.plus(LIMIT))).isFalse();
  }

  @Test
  void what_a_list_of_all_confirms_need_not_be_looked_at_one_by_one() {
    memory.confirmed(start.plusSeconds(60));
    assertThat(memory.mustLookLive(LIMIT, start.plus(LIMIT))).isFalse();
    assertThat(memory.mustLookLive(LIMIT, start.plusSeconds(60).plus(LIMIT))).isTrue();

    memory.distrust();
    memory.confirmed(start.plusSeconds(120));
    assertThat(memory.mustLookLive(LIMIT, start.plusSeconds(120)))
        .as("a list may have begun before somebody else wrote")
        .isTrue();
  }

  @Test
  void after_a_conflict_the_next_look_is_a_live_one() {
    memory.distrust();

    assertThat(memory.mustLookLive(LIMIT, start)).isTrue();
  }

  @Test
  void pauses_grow_to_a_bound_and_begin_anew_after_a_success() {
    assertThat(Stream.generate(memory::failed).limit(9))
        .startsWith(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2))
        .endsWith(Duration.ofSeconds(30));
    memory.succeeded();
    assertThat(memory.failed()).isEqualTo(Duration.ofMillis(500));
  }

  private static CorrelationPipeline version(long version) {
    CorrelationPipeline pipeline = new CorrelationPipeline();
    pipeline.setMetadata(
        new ObjectMetaBuilder().withResourceVersion(Long.toString(version)).build());
    return pipeline;
  }
}
