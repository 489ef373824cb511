package io.daxcovid.controller.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.plan.RunObservation;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartTest {
  private final Memory store = new Memory();
  private final Cluster cluster = new Cluster();
  private final PipelinePass pass =
      new PipelinePass(
          Pipelines::hasty,
          () -> new FeedView(true, true, inputs(), Map.of(), Map.of()),
          cluster,
          store,
          new PassMemory(),
          Clock.fixed(Instant.parse("2020-12-14T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void law9_decision_is_written_before_it_is_done_and_its_start_with_the_next_report()
      throws IOException {
    pass.run();
    assertThat(store.saved).containsExactly(Phase.DECIDED);
    assertThat(decision().phase()).isEqualTo(Phase.STARTED);
  }

  @Test
  void law9_start_whose_note_was_lost_is_adopted() throws IOException {
    pass.run();
    store.kept = store.written;
    cluster.atWork = true;
    pass.run();
    assertThat(decision().phase()).isEqualTo(Phase.STARTED);
    assertThat(decision().attempt().number()).isEqualTo(1);
    assertThat(cluster.starts).isEqualTo(1);
  }

  @Test
  void law8_start_that_nobody_can_tell_is_found_out_by_the_next_look() throws IOException {
    cluster.refusal = new StartUnknownException("timed out", null);
    assertThatThrownBy(pass::run).isInstanceOf(StartUnknownException.class);
    assertThat(decision().phase()).isEqualTo(Phase.DECIDED);

    cluster.atWork = true;
    pass.run();
    assertThat(decision().phase()).isEqualTo(Phase.STARTED);
    assertThat(decision().attempt().number()).isEqualTo(1);
    assertThat(decision().failures()).isZero();
  }

  @Test
  void law7_start_that_did_not_happen_is_tried_again_and_not_counted() throws IOException {
    cluster.refusal = new StartUnknownException("the API server is away", null);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(pass::run).isInstanceOf(StartUnknownException.class);
    }
    cluster.refusal = null;
    pass.run();
    assertThat(decision().phase()).isEqualTo(Phase.STARTED);
    assertThat(decision().failures()).isZero();
  }

  @Test
  void law7_part_that_is_away_is_told_and_not_counted() throws IOException {
    cluster.refusal = new PartAwayException("install the Spark operator", null);
    pass.run();
    assertThat(decision().phase()).isEqualTo(Phase.UNAVAILABLE);
    assertThat(decision().message()).isEqualTo("install the Spark operator");
    assertThat(decision().failures()).isZero();
  }

  @Test
  void law8_start_that_is_refused_counts() throws IOException {
    cluster.refusal = new IOException("forbidden");
    pass.run();
    assertThat(decision().phase()).isEqualTo(Phase.FAILED);
    assertThat(decision().message()).isEqualTo("could not be started: forbidden");
  }

  private Decision decision() {
    return store.kept.latest().orElseThrow();
  }

  private static Map<Dataset, Input> inputs() {
    Map<Dataset, Input> inputs = new EnumMap<>(Dataset.class);
    String id = "20201214T100000Z-0123456789ab";
    Dataset.INPUTS.forEach(
        set -> inputs.put(set, new Input(new SnapshotId(id), 1, "/" + id, List.of())));
    return inputs;
  }

  private static final class Memory implements DecisionStore {
    private final List<Phase> saved = new ArrayList<>();
    private Decisions kept = Decisions.NONE;
    private Decisions written = Decisions.NONE;

    @Override
    public Decisions load() {
      return kept;
    }

    @Override
    public void save(Decisions decisions) {
      kept = decisions;
      written = decisions;
      saved.add(decisions.latest().orElseThrow().phase());
    }

    @Override
    public void note(Decisions decisions) {
      kept = decisions;
    }
  }

  private static final class Cluster implements Runner {
    private IOException refusal;
    private boolean atWork;
    private int starts;

    @Override
    public void start(RunRequest request) throws IOException {
      Optional<IOException> refused = Optional.ofNullable(refusal);
      if (refused.isPresent()) {
        throw refused.get();
      }
      starts++;
    }

    @Override
    public RunObservation observe(RunRef attempt) {
      return atWork ? RunObservation.running() : RunObservation.absent();
    }

    @Override
    public void stop(RunRef attempt) {
      atWork = false;
    }
  }
}
