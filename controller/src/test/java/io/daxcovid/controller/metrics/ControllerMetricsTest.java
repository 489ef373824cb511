package io.daxcovid.controller.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.notification.TopicProgress;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Shown;
import io.daxcovid.controller.run.PipelinePass;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControllerMetricsTest {
  private static final Instant NOW = Instant.parse("2020-12-14T10:00:00Z");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ControllerMetrics metrics =
      new ControllerMetrics(
          registry,
          () ->
              new TopicProgress(
                  NOW, Map.of("dataset-snapshots", new TopicProgress.Offsets(40, 42))),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void how_far_a_topic_was_read_is_shown() {
    assertThat(topic("topic.position", "dataset-snapshots")).isEqualTo(40);
    assertThat(topic("topic.end", "dataset-snapshots")).isEqualTo(42);
    assertThat(topic("topic.end", "component-status")).isNaN();
  }

  @Test
  void each_end_of_an_attempt_is_counted_once_and_none_that_was_before() {
    see(decided(1, Phase.FAILED));
    assertThat(ended("failed")).as("it had ended before this process began").isZero();

    see(decided(2, Phase.STARTED));
    see(decided(2, Phase.FINISHED));
    see(decided(2, Phase.FINISHED));
    see(decided(3, Phase.DECIDED));
    see(decided(3, Phase.UNAVAILABLE));

    assertThat(ended("finished")).isEqualTo(1);
    assertThat(ended("unavailable")).isEqualTo(1);
    assertThat(ended("failed")).isZero();
    assertThat(registry.get("daxcovid.controller.attempts").functionCounter().count()).isEqualTo(3);
  }

  @Test
  void the_newest_decision_has_an_age_and_before_the_first_there_is_none() {
    see(Decisions.NONE);
    assertThat(gauge("decision.age")).isNaN();

    see(decided(1, Phase.STARTED));

    assertThat(gauge("decision.age")).isEqualTo(90);
    assertThat(gauge("running")).isEqualTo(1);
    assertThat(gauge("failures")).isEqualTo(2);
  }

  private void see(Decisions decisions) {
    metrics.accept(new PipelinePass.Result(null, FeedView.EMPTY, decisions, null));
  }

  private static Decisions decided(long number, Phase phase) {
    RunId run = new RunId("3f9a0c1b2d4e5f607182");
    long sequence = NOW.minusSeconds(90).toEpochMilli();
    Attempt attempt =
        new Attempt("dax-covid-3f9a0c1b2d-1", number, sequence, PublishMode.ALWAYS, false, 0L);
    Decision newest = new Decision(run, Map.of(), attempt, false, 2, phase, NOW, "why");
    return new Decisions(number, sequence, newest, null, Shown.NOTHING, "");
  }

  private double ended(String outcome) {
    return registry
        .get("daxcovid.controller.attempts.ended")
        .tag("outcome", outcome)
        .counter()
        .count();
  }

  private double topic(String name, String topic) {
    return registry.get("daxcovid.controller." + name).tag("topic", topic).gauge().value();
  }

  private double gauge(String name) {
    return registry.get("daxcovid.controller." + name).gauge().value();
  }
}
