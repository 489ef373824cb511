package io.daxcovid.operator;

import static io.daxcovid.contract.dataset.Dataset.ECDC_CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person asks of a pipeline while it lives. */
class WishesIT extends OnPolicyStage {
  @Test
  void suspended_nothing_begins_and_what_runs_is_seen_to_its_end() throws Exception {
    stage.apply(", suspend: true");
    stage.scenario().awaitReason("Ready", "Suspended");
    assertThat(stage.attempts()).isEmpty();

    stage.edit("{\"spec\":{\"suspend\":false}}");
    SparkApplication first = stage.awaitAttempt(1);
    Pod driver = stage.scenario().driverRuns(first);
    stage.edit("{\"spec\":{\"suspend\":true}}");
    stage.scenario().awaitStatus(status -> status.observedGeneration() == 3);
    assertThat(stage.attempts()).noneMatch(SparkApplication::isMarkedForDeletion);
    stage.ends(first, driver, State.PUBLISHED);
    stage
        .scenario()
        .awaitStatus(status -> stage.published(status).equals(PolicyStage.runOf(first)));
    stage.awaitHeard(stage.news(ECDC_CASES));
    assertThat(stage.attempts()).hasSize(1);

    stage.edit("{\"spec\":{\"suspend\":false}}");
    stage.awaitAttempt(2);
  }

  @Test
  void pinned_run_is_shown_until_it_is_let_go_and_newer_ones_wait_unpublished() throws Exception {
    stage.apply("");
    SparkApplication old = published(1);
    stage.news(ECDC_CASES);
    published(2);

    stage.edit("{\"spec\":{\"pinnedRun\":\"%s\"}}".formatted(PolicyStage.runOf(old)));
    SparkApplication back = stage.awaitAttempt(3);
    assertThat(PolicyStage.runOf(back)).isEqualTo(PolicyStage.runOf(old));
    assertThat(PolicyStage.says(back, "--publish=only")).isTrue();
    assertThat(PolicyStage.sequence(back)).isGreaterThan(PolicyStage.sequence(old));
    stage.succeeds(back);
    stage.awaitPublished(old);

    stage.news(ECDC_CASES);
    SparkApplication newer = stage.awaitAttempt(4);
    assertThat(PolicyStage.says(newer, "--publish=never")).isTrue();
    stage.succeeds(newer);
    stage
        .scenario()
        .awaitStatus(
            status -> status.recentRuns().get(0).name().equals(newer.getMetadata().getName()));
    stage.awaitPublished(old);

    stage.edit("{\"spec\":{\"pinnedRun\":null}}");
    SparkApplication forward = stage.awaitAttempt(5);
    assertThat(PolicyStage.runOf(forward)).isEqualTo(PolicyStage.runOf(newer));
    assertThat(PolicyStage.says(forward, "--publish=only")).isTrue();
    stage.succeeds(forward);
    stage.awaitPublished(newer);
  }

  @Test
  void pinned_run_that_was_removed_moves_nothing_and_is_told() throws Exception {
    stage.apply("");
    SparkApplication shown = published(1);

    stage.edit("{\"spec\":{\"pinnedRun\":\"0123456789abcdef0123\"}}");
    stage.ends(stage.awaitAttempt(2), State.NOTHING_TO_PUBLISH);

    stage.scenario().awaitReason("Ready", "PinnedRunRemoved");
    assertThat(stage.published(stage.scenario().status())).isEqualTo(PolicyStage.runOf(shown));
    assertThat(stage.scenario().condition("Ready").orElseThrow().message())
        .contains("0123456789abcdef0123");
    assertThat(stage.events("Warning")).containsOnlyOnce("PinnedRunRemoved");
    assertThat(stage.attempts()).hasSize(2);
  }

  @Test
  void run_is_computed_anew_once_for_each_new_word_of_the_annotation() throws Exception {
    stage.apply("");
    SparkApplication first = published(1);

    annotate("monday");
    SparkApplication again = published(2);
    assertThat(PolicyStage.runOf(again)).isEqualTo(PolicyStage.runOf(first));
    assertThat(PolicyStage.says(again, "--recompute")).isTrue();

    annotate("monday");
    stage.topics().archive();
    stage.scenario().awaitReason("DataFresh", "SourceArchived");
    assertThat(stage.attempts()).as("the same word asks for nothing").hasSize(2);
    annotate("tuesday");
    stage.awaitAttempt(3);
  }

  private void annotate(String word) {
    stage.edit(
        "{\"metadata\":{\"annotations\":{\"daxcovid.io/run-again\":\"%s\"}}}".formatted(word));
  }

  @Test
  void other_figures_are_another_run_and_other_sizes_are_not() throws Exception {
    stage.apply("");
    SparkApplication first = published(1);

    stage.edit("{\"spec\":{\"analysis\":{\"methods\":[\"spearman\"]}}}");
    SparkApplication second = published(2);
    assertThat(PolicyStage.runOf(second)).isNotEqualTo(PolicyStage.runOf(first));

    stage.edit("{\"spec\":{\"spark\":{\"executor\":{\"instances\":7}}}}");
    stage.scenario().awaitStatus(status -> status.observedGeneration() == 3);
    stage.scenario().awaitReason("Ready", "Published");
    assertThat(stage.attempts()).as("the same numbers would come out").hasSize(2);

    annotate("now");
    SparkApplication third = stage.awaitAttempt(3);
    assertThat(PolicyStage.runOf(third)).isEqualTo(PolicyStage.runOf(second));
    assertThat(third.getSpec().executor().instances()).isEqualTo(7);
  }

  @Test
  void pipelines_of_the_same_topic_have_runs_of_their_own() throws Exception {
    stage.apply("");
    SparkApplication first = published(1);
    stage.scenario().apply("second", PolicyStage.QUICK + ", analysis: {areas: [DE]}");
    SparkApplication other = awaitAttemptOf("second");
    assertThat(PolicyStage.runOf(other)).isNotEqualTo(PolicyStage.runOf(first));

    stage.succeeds(other);
    stage.awaitPublished(first);
    assertThat(stage.attempts()).as("one each").hasSize(2);
  }

  private SparkApplication awaitAttemptOf(String pipeline) {
    return await()
        .atMost(Scenario.PATIENCE)
        .until(
            () ->
                stage.attempts().stream()
                    .filter(known -> pipeline.equals(PolicyStage.pipelineOf(known)))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private SparkApplication published(long number) {
    SparkApplication attempt = stage.awaitAttempt(number);
    stage.succeeds(attempt);
    stage.awaitPublished(attempt);
    return attempt;
  }
}
