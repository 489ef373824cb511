package io.daxcovid.operator.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Shown;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.run.PipelinePass;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PipelineMetricsTest {
  private static final Instant BEGIN = Instant.parse("2020-12-14T10:00:00Z");
  private static final Instant NOTIFIED = BEGIN.plusSeconds(10);
  private static final String PIPELINE = Pipelines.hasty().pipeline().toString();

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final PipelineMetrics metrics =
      new PipelineMetrics(registry, Clock.fixed(BEGIN, ZoneOffset.UTC));

  @Test
  void a_run_is_timed_from_its_newest_snapshot_to_its_object_and_on_to_its_result() {
    see(Decisions.NONE);
    see(at(1, Phase.STARTED, NOTIFIED.plusMillis(40)));
    see(at(1, Phase.FINISHED, NOTIFIED.plusSeconds(30)));
    see(at(1, Phase.FINISHED, NOTIFIED.plusSeconds(30)));

    assertThat(timer("run.start").count()).isEqualTo(1);
    assertThat(timer("run.start").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40);
    assertThat(timer("run.publish").count()).isEqualTo(1);
    assertThat(timer("run.publish").totalTime(TimeUnit.SECONDS)).isEqualTo(30);
    assertThat(ended("finished")).isEqualTo(1);
  }

  @Test
  void what_was_before_this_process_is_neither_timed_nor_counted() {
    see(at(1, Phase.FINISHED, NOTIFIED));
    assertThat(ended("finished")).isZero();

    PipelineMetrics late =
        new PipelineMetrics(registry, Clock.fixed(NOTIFIED.plusSeconds(1), ZoneOffset.UTC));
    late.accept(result("a/late", Decisions.NONE, nothing(Reason.SETTLING)));
    late.accept(
        result(
            "a/late",
            at(1, Phase.STARTED, NOTIFIED.plusSeconds(2)),
            nothing(Reason.ATTEMPT_RUNNING)));
    assertThat(timer("run.start").count()).as("it was notified before we came").isZero();
  }

  @Test
  void a_retry_is_no_start_and_a_failure_no_publication() {
    see(at(1, Phase.STARTED, NOTIFIED));
    see(at(1, Phase.FAILED, NOTIFIED));
    see(at(2, Phase.STARTED, NOTIFIED));
    see(at(2, Phase.UNAVAILABLE, NOTIFIED));

    assertThat(timer("run.start").count()).isZero();
    assertThat(timer("run.publish").count()).isZero();
    assertThat(ended("failed")).isEqualTo(1);
    assertThat(ended("unavailable")).isEqualTo(1);
  }

  @Test
  void a_pipeline_that_has_given_up_shows_it_until_it_goes_on() {
    metrics.accept(
        result(PIPELINE, at(3, Phase.FAILED, NOTIFIED), nothing(Reason.RETRIES_EXHAUSTED)));
    assertThat(gauge("exhausted")).isEqualTo(1);
    assertThat(gauge("failures")).isEqualTo(2);
    assertThat(gauge("running")).isZero();

    see(at(4, Phase.STARTED, NOTIFIED));
    assertThat(gauge("exhausted")).isZero();
    assertThat(gauge("running")).isEqualTo(1);
  }

  @Test
  void a_pipeline_that_is_gone_leaves_no_meter_and_one_of_its_name_begins_anew() {
    see(at(1, Phase.STARTED, NOTIFIED));
    metrics.forget(PIPELINE);
    assertThat(registry.find(PipelineMetrics.PREFIX + "pipeline.running").gauge()).isNull();
    assertThat(registry.find(PipelineMetrics.PREFIX + "attempts.ended").counter()).isNull();
    metrics.forget(PIPELINE);

    see(at(1, Phase.FINISHED, NOTIFIED));
    assertThat(ended("finished")).isZero();
    assertThat(gauge("running")).isZero();
  }

  private void see(Decisions decisions) {
    metrics.accept(result(PIPELINE, decisions, nothing(Reason.PUBLISHED)));
  }

  private static Step nothing(Reason reason) {
    return new Step.Nothing(reason, "why");
  }

  private static PipelinePass.Result result(String pipeline, Decisions decisions, Step step) {
    return new PipelinePass.Result(Pipelines.named(pipeline), FeedView.EMPTY, decisions, step);
  }

  private static Decisions at(long number, Phase phase, Instant since) {
    long sequence = NOTIFIED.toEpochMilli();
    Attempt attempt = new Attempt("a-" + number, number, sequence, PublishMode.ALWAYS, false, 1L);
    Input input =
        new Input(
            new SnapshotId("20201214T100000Z-000000000001"), sequence, "/snapshots/1", List.of());
    Decision newest =
        new Decision(
            new RunId("3f9a0c1b2d4e5f607182"),
            Map.of(Dataset.ECDC_CASES, input),
            attempt,
            false,
            phase == Phase.FAILED ? 2 : 0,
            phase,
            since,
            "why");
    return new Decisions(number, sequence, newest, null, Shown.NOTHING, "");
  }

  private Timer timer(String name) {
    return registry.get(PipelineMetrics.PREFIX + name).timer();
  }

  private double ended(String outcome) {
    return registry
        .get(PipelineMetrics.PREFIX + "attempts.ended")
        .tag("outcome", outcome)
        .tag("pipeline", PIPELINE)
        .counter()
        .count();
  }

  private double gauge(String name) {
    return registry.get(PipelineMetrics.PREFIX + "pipeline." + name).gauge().value();
  }
}
