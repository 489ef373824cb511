package io.daxcovid.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.plan.Phase;
import io.daxcovid.operator.resource.AttemptRecord;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.DecisionRecord;
import io.daxcovid.operator.resource.DecisionsRecord;
import io.daxcovid.operator.resource.PipelineCondition;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
  @Test
  void the_same_words_again_are_no_news() {
    CorrelationPipelineStatus same = status("True", "Published", "run a", "Published");

    assertThat(Announcement.of(same, same)).isEmpty();
  }

  @Test
  void settling_is_no_news() {
    assertThat(
            Announcement.of(
                CorrelationPipelineStatus.EMPTY,
                status("False", "Settling", "waiting for more", "NothingPublishedYet")))
        .isEmpty();
  }

  @Test
  void what_keeps_a_pipeline_from_being_ready_is_a_warning() {
    CorrelationPipelineStatus running = status("True", "AttemptRunning", "a-1", "Published");
    CorrelationPipelineStatus failed =
        status("False", "RetriesExhausted", "a-3 failed", "RetriesExhausted");

    assertThat(Announcement.of(CorrelationPipelineStatus.EMPTY, running))
        .map(Announcement::warning)
        .contains(false);
    assertThat(Announcement.of(running, failed))
        .contains(new Announcement(true, "RetriesExhausted", "a-3 failed", ""));
  }

  @Test
  void what_a_person_asked_for_is_no_warning() {
    Optional<Announcement> suspended =
        Announcement.of(
            CorrelationPipelineStatus.EMPTY,
            status("False", "Suspended", "nothing new begins", "Suspended"));

    assertThat(suspended).map(Announcement::warning).contains(false);
  }

  @Test
  void part_that_is_still_away_is_no_news_though_each_look_is_another_attempt() {
    CorrelationPipelineStatus first =
        away("a-1 could not: no broker; next try at 10:00", "no broker");
    CorrelationPipelineStatus second =
        away("a-2 could not: no broker; next try at 10:01", "no broker");
    CorrelationPipelineStatus other = away("a-3 could not: no disk; next try at 10:02", "no disk");

    assertThat(Announcement.of(CorrelationPipelineStatus.EMPTY, first)).isPresent();
    assertThat(Announcement.of(first, second)).isEmpty();
    assertThat(Announcement.of(second, other)).isPresent();
  }

  private static CorrelationPipelineStatus away(String message, String why) {
    CorrelationPipelineStatus words = status("False", "RetryPending", message, "RetryPending");
    DecisionRecord decision =
        new DecisionRecord(
            "0123456789abcdef0123",
            List.of(),
            new AttemptRecord("a-1", 1, 1, "always", false, 1L),
            false,
            0,
            Phase.UNAVAILABLE,
            "2020-12-14T00:00:00Z",
            why);
    return new CorrelationPipelineStatus(
        1L,
        words.conditions(),
        null,
        new DecisionsRecord(1, 1, decision, null, null, null),
        null,
        null,
        null);
  }

  @Test
  void an_events_name_follows_from_what_it_says() {
    Announcement news = new Announcement(false, "Published", "run a", "1");
    String name = EventWriter.event(pipeline(), news, Instant.EPOCH).getMetadata().getName();

    assertThat(EventWriter.event(pipeline(), news, Instant.now()).getMetadata().getName())
        .isEqualTo(name);
    assertThat(
            EventWriter.event(
                    pipeline(), new Announcement(false, "Published", "run a", "2"), Instant.EPOCH)
                .getMetadata()
                .getName())
        .isNotEqualTo(name);
  }

  private static CorrelationPipeline pipeline() {
    CorrelationPipeline pipeline = new CorrelationPipeline();
    pipeline.setMetadata(
        new ObjectMetaBuilder().withNamespace("a").withName("b").withUid("u").build());
    return pipeline;
  }

  private static CorrelationPipelineStatus status(
      String ready, String running, String message, String why) {
    return new CorrelationPipelineStatus(
        1L,
        List.of(
            condition("Ready", ready, why, message), condition("Running", "?", running, message)),
        null,
        null,
        null,
        null,
        null);
  }

  private static PipelineCondition condition(
      String type, String status, String reason, String message) {
    return new PipelineCondition(type, status, reason, message, "2020-12-14T00:00:00Z");
  }
}
