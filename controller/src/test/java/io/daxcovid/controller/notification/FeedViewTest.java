package io.daxcovid.controller.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedViewTest {
  private final FeedDecoder decoder = new FeedDecoder();

  @Test
  void law4_greatest_version_stays_whatever_comes_after_it() {
    FeedView view = FeedView.EMPTY.with(event(2)).with(event(3)).with(event(1)).with(event(3));
    assertThat(view.newest().get(Dataset.ECDC_CASES).version()).isEqualTo(3);
  }

  @Test
  void law6_repeated_notification_changes_nothing() {
    FeedView view = FeedView.EMPTY.with(event(2));
    assertThat(view.with(event(2))).isSameAs(view);
  }

  @Test
  void messages_of_both_topics_add_up() {
    DatasetStatus dataset =
        new DatasetStatus(
            Dataset.FSE_PRICES, Instant.EPOCH, null, true, List.of(), List.of(), List.of());
    PipelineStatus pipeline =
        new PipelineStatus("local/dax-covid", 0L, null, null, null, 0, List.of());
    FeedView view = FeedView.EMPTY;
    view = decoder.add(view, Topics.SNAPSHOTS, "ecdc-cases", Json.write(event(1)));
    view = decoder.add(view, Topics.STATUS, "dataset/fse-prices", Json.write(dataset));
    view = decoder.add(view, Topics.STATUS, "pipeline/local/dax-covid", Json.write(pipeline));
    assertThat(view.newest()).containsKey(Dataset.ECDC_CASES);
    assertThat(view.datasets()).containsEntry(Dataset.FSE_PRICES, dataset);
    assertThat(view.pipelines()).containsEntry("pipeline/local/dax-covid", pipeline);
  }

  @Test
  void tombstones_and_unknown_keys_are_passed_over() {
    assertThat(decoder.add(FeedView.EMPTY, Topics.SNAPSHOTS, "ecdc-cases", null))
        .isSameAs(FeedView.EMPTY);
    assertThat(decoder.add(FeedView.EMPTY, Topics.STATUS, "weather/today", "{}"))
        .isSameAs(FeedView.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "updated",
        "null",
        "[]",
        "{}",
        "{\"type\":\"io.daxcovid.snapshot.published.v1\"}",
        "{\"type\":\"io.daxcovid.snapshot.published.v1\",\"data\":{\"dataset\":\"weather\"}}",
        "{\"type\":\"io.daxcovid.snapshot.published.v1\",\"data\":{\"dataset\":\"ecdc-cases\","
            + "\"snapshotId\":\"20201214T100000Z-0123456789ab\",\"version\":1}}"
      })
  void malformed_notification_is_refused(String value) {
    assertThatThrownBy(() -> decoder.add(FeedView.EMPTY, Topics.SNAPSHOTS, "ecdc-cases", value))
        .isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dataset/ecdc-cases", "pipeline/local/dax-covid"})
  void malformed_status_is_refused(String key) {
    assertThatThrownBy(() -> decoder.add(FeedView.EMPTY, Topics.STATUS, key, "{}"))
        .isInstanceOf(MalformedJsonException.class);
  }

  private static SnapshotPublished event(long version) {
    SnapshotId id = new SnapshotId("20201214T100000Z-%012x".formatted(version));
    return new SnapshotPublished(
        "1.0",
        id.value(),
        "/test",
        SnapshotPublished.TYPE,
        "ecdc-cases",
        Instant.EPOCH,
        "application/json",
        new SnapshotPublished.Summary(
            Dataset.ECDC_CASES,
            id,
            version,
            "00",
            1,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            "/s",
            List.of()));
  }
}
