package io.daxcovid.controller.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.plan.RunObservation;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveLookTest {
  private final Cluster cluster = new Cluster();
  private Decisions kept = Decisions.NONE;
  private long version = 1;
  private PipelinePass pass = pass(new PassMemory());

  @Test
  void attempt_that_was_seen_to_succeed_is_not_looked_at_again() throws IOException {
    runs(Outcome.State.PUBLISHED);
    assertThat(phase()).isEqualTo(Phase.FINISHED);

    cluster.looks = 0;
    pass.run();
    version++;
    pass.run();
    assertThat(cluster.looks).isZero();
    assertThat(cluster.starts).isEqualTo(2);
    pass.run();
    assertThat(cluster.looks).as("the next attempt is another one").isEqualTo(1);
  }

  @Test
  void controller_that_starts_has_seen_nothing() throws IOException {
    runs(Outcome.State.PUBLISHED);
    cluster.looks = 0;
    pass = pass(new PassMemory());
    pass.run();
    assertThat(cluster.looks).isEqualTo(1);
  }

  @Test
  void law8_failed_attempt_is_looked_at_before_it_is_repeated() throws IOException {
    runs(Outcome.State.FAILED);
    assertThat(phase()).isEqualTo(Phase.FAILED);

    cluster.run = RunObservation.running();
    pass.run();
    assertThat(cluster.starts).as("its driver is alive after all").isEqualTo(1);
    assertThat(cluster.stops).isEqualTo(1);
  }

  /** Started, seen at work, and ended like this. */
  private void runs(Outcome.State state) throws IOException {
    pass.run();
    cluster.run = RunObservation.running();
    pass.run();
    Outcome outcome = new Outcome(state, 1L, 10, kept.lastSequence(), "so it ended");
    cluster.run = RunObservation.ended(Optional.of(outcome), "");
    pass.run();
  }

  private Phase phase() {
    return kept.latest().orElseThrow().phase();
  }

  private PipelinePass pass(PassMemory memory) {
    return new PipelinePass(
        Pipelines::hasty,
        () -> new FeedView(true, true, inputs(), Map.of(), Map.of()),
        cluster,
        new Store(),
        memory,
        Clock.fixed(Instant.parse("2020-12-14T10:00:00Z"), ZoneOffset.UTC));
  }

  private Map<Dataset, Input> inputs() {
    Map<Dataset, Input> inputs = new EnumMap<>(Dataset.class);
    SnapshotId id = new SnapshotId("20201214T100000Z-%012x".formatted(version));
    Dataset.INPUTS.forEach(set -> inputs.put(set, new Input(id, version, "/" + id, List.of())));
    return inputs;
  }

  private final class Store implements DecisionStore {
    @Override
    public Decisions load() {
      return kept;
    }

    @Override
    public void save(Decisions decisions) {
      kept = decisions;
    }
  }

  private static final class Cluster implements Runner {
    private RunObservation run = RunObservation.absent();
    private int starts;
    private int looks;
    private int stops;

    @Override
    public void start(RunRequest request) {
      starts++;
    }

    @Override
    public RunObservation observe(RunRef attempt) {
      looks++;
      return run;
    }

    @Override
    public void stop(RunRef attempt) {
      stops++;
    }
  }
}
