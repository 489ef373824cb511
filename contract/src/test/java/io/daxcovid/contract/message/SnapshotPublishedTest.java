package io.daxcovid.contract.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.json.MalformedJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotPublishedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "new_data_available",
        "",
        "null",
        "[]",
        "{}",
        "{\"type\":\"io.daxcovid.snapshot.published.v1\",\"id\":\"x\"}",
        "{\"type\":\"io.daxcovid.snapshot.published.v1\",\"data\":{\"dataset\":\"gold\"}}"
      })
  void a_message_that_is_no_notification_is_refused(String text) {
    assertThatThrownBy(() -> SnapshotPublished.parse(text))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void what_an_older_importer_did_not_know_is_empty() {
    String older =
        """
        {"type": "io.daxcovid.snapshot.published.v1", "data": {"dataset": "ecdc-cases",
         "snapshotId": "20201214T100500Z-9f2c41d07b3e", "version": 1, "rows": 1}}""";
    assertThat(SnapshotPublished.parse(older).data().sourceUrls()).isEmpty();
  }

  @Test
  void an_event_of_another_type_is_refused_by_name() {
    assertThatThrownBy(() -> SnapshotPublished.parse("{\"type\":\"com.example.other\"}"))
        .hasMessageContaining("com.example.other");
  }
}
