package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.controller.plan.Concurrency;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Shown;
import io.daxcovid.controller.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDecisionStoreTest {
  private static final int STORMS = 25;

  @TempDir Path folder;

  @Test
  void what_was_saved_is_loaded_by_the_next_process() throws IOException {
    Decisions decisions = new Decisions(7, 107, Requests.decision(7, 107), null, Shown.NOTHING, "");
    new FileDecisionStore(folder).save(decisions);
    assertThat(new FileDecisionStore(folder).load()).isEqualTo(decisions);
  }

  @Test
  void nothing_saved_is_no_decision() throws IOException {
    assertThat(new FileDecisionStore(folder.resolve("new")).load()).isEqualTo(Decisions.NONE);
  }

  @Test
  void damaged_file_is_refused_with_what_to_do() throws IOException {
    FileDecisionStore store = new FileDecisionStore(folder);
    Files.writeString(folder.resolve("decisions.json"), "{\"lastAttempt\":");
    assertThatThrownBy(store::load)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("decisions.json is damaged")
        .hasMessageContaining("move it away");
  }

  @Test
  void law9_write_that_was_cut_off_leaves_the_decision_before() throws IOException {
    FileDecisionStore store = new FileDecisionStore(folder);
    Decisions decisions = new Decisions(7, 107, Requests.decision(7, 107), null, Shown.NOTHING, "");
    store.save(decisions);
    Files.writeString(folder.resolve("decisions.json.new"), "{\"lastAtt");
    assertThat(store.load()).isEqualTo(decisions);
    store.save(Decisions.NONE);
    assertThat(store.load()).isEqualTo(Decisions.NONE);
  }

  @Test
  void law1_law2_law4_law9_storms_and_kills_end_with_exactly_one_newest_result()
      throws IOException {
    for (long seed = 0; seed < STORMS; seed++) {
      FileDecisionStore store = new FileDecisionStore(folder.resolve("storm-" + seed));
      new Simulation(seed, Concurrency.FORBID, store).storm(150);
    }
  }
}
