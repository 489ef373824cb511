package io.daxcovid.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.RunId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ledger and the one publication row with its fence. */
final class Database {
  private final Set<RunId> complete = new HashSet<>();
  private final List<RunId> publications = new ArrayList<>();
  private long sequence;
  private RunId published;

  boolean hasLoad(RunId run) {
    return complete.contains(run);
  }

  void complete(RunId run, boolean asked) {
    assertThat(asked || !complete.contains(run)).as("law 2: computed twice, unasked").isTrue();
    complete.add(run);
  }

  Outcome publish(RunId run, long with) {
    if (sequence < with) {
      sequence = with;
      if (!run.equals(published)) {
        publications.add(run);
      }
      published = run;
    }
    // The run is asked too: two who forgot each other may choose the same sequence.
    boolean mine = sequence == with && run.equals(published);
    Outcome.State state = mine ? Outcome.State.PUBLISHED : Outcome.State.SUPERSEDED;
    return new Outcome(state, 1L, 1, sequence, "publication is at " + sequence);
  }

  /** Somebody whom the controller has forgotten publishes something of his own. */
  void publishForeign(RunId run, long with) {
    sequence = Math.max(sequence + 1, with);
    published = run;
  }

  List<RunId> loads() {
    return complete.stream().sorted(Comparator.comparing(RunId::value)).toList();
  }

  long sequence() {
    return sequence;
  }

  RunId published() {
    return published;
  }

  long publicationsOf(RunId run) {
    return publications.stream().filter(run::equals).count();
  }
}
