package io.daxcovid.operator.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.health.Probes;
import io.daxcovid.health.Verdict;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorHealthTest {
  private boolean moving = true;
  private boolean read = true;
  private boolean started = true;
  private Collection<String> deaf = List.of();
  private final OperatorHealth health = new OperatorHealth(new Topics(), () -> started, () -> deaf);

  @Test
  void it_is_ready_when_cluster_and_topics_were_read_and_are_watched() {
    assertThat(health.ready()).isEqualTo(Verdict.good("ready"));
  }

  @Test
  void before_all_informers_were_in_step_it_is_live_but_not_ready() {
    started = false;
    assertThat(health.ready().words()).isEqualTo("what the API server has was not read yet");
    assertThat(health.ready().good()).isFalse();
    assertThat(health.live().good()).isTrue();
  }

  @Test
  void a_watch_that_is_lost_is_named_and_is_no_reason_for_a_restart() {
    deaf = List.of("pods");
    assertThat(health.ready()).isEqualTo(Verdict.bad("the API server does not tell of pods"));
    assertThat(health.live().good()).isTrue();
  }

  @Test
  void topics_that_were_not_read_are_a_reason_not_to_be_ready() {
    read = false;
    assertThat(health.ready()).isEqualTo(Verdict.bad("not read"));
  }

  @Test
  void a_reconcile_that_hangs_is_the_only_reason_not_to_be_live() {
    moving = false;
    assertThat(health.live().good()).isFalse();
  }

  private final class Topics implements Probes {
    @Override
    public Verdict live() {
      return moving ? Verdict.good("moves") : Verdict.bad("hangs");
    }

    @Override
    public Verdict ready() {
      return read ? Verdict.good("ready") : Verdict.bad("not read");
    }
  }
}
