package io.daxcovid.local.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant START = Instant.parse("2020-12-14T10:00:00Z");
  private static final long GENERATION = START.toEpochMilli();
  private static final String BEFORE = "2020-12-14T09:59:59Z";
  private static final String AFTER = "2020-12-14T10:00:09Z";
  private static final Map<String, Set<String>> IMPORTED =
      Map.of("ecdc-cases", Set.of("c2"), "fse-prices", Set.of("p1"));

  @Test
  void before_both_datasets_are_there_it_is_importing() {
    assertThat(progress(meta("", "", ""), Map.of("ecdc-cases", Set.of("c2"))))
        .isInstanceOf(Progress.Importing.class);
  }

  @Test
  void a_result_of_an_earlier_start_is_not_the_result_of_this_one() {
    assertThat(progress(meta(published("c1", "p1"), "", ""), IMPORTED))
        .isInstanceOf(Progress.Computing.class);
  }

  @Test
  void a_result_of_the_same_snapshots_is_the_result_whoever_computed_it() {
    assertThat(progress(meta(published("c2", "p1"), "", ""), IMPORTED))
        .isEqualTo(new Progress.Published("r", Instant.parse(BEFORE)));
  }

  @Test
  void a_run_that_was_there_already_is_called_so() {
    assertThat(new Progress.Published("r", Instant.parse(BEFORE)).words(START))
        .isEqualTo("run r (there already)");
    assertThat(new Progress.Published("r", Instant.parse(AFTER)).words(START)).isEqualTo("run r");
  }

  @Test
  void a_refusal_of_this_start_is_told_in_the_importers_words() {
    assertThat(progress(meta("", check(AFTER, "REFUSED"), ""), Map.of()))
        .hasToString("Refused[reasons=[ecdc-cases: half of the rows are gone]]");
    assertThat(progress(meta("", check(BEFORE, "REFUSED"), ""), Map.of()))
        .isInstanceOf(Progress.Importing.class);
    assertThat(progress(meta("", check(AFTER, "UNCHANGED"), ""), Map.of()))
        .isInstanceOf(Progress.Importing.class);
  }

  @Test
  void sources_that_do_not_answer_are_told_together() {
    String cases = check(AFTER, "UNREACHABLE");
    String prices = cases.replace("ecdc-cases", "fse-prices");
    assertThat(progress(meta("", cases, ""), Map.of())).isInstanceOf(Progress.Importing.class);
    assertThat(progress(meta("", cases + "," + prices, ""), Map.of()))
        .hasToString(
            "Unreachable[reasons=[ecdc-cases: half of the rows are gone, fse-prices: half of the rows are gone]]");
  }

  @Test
  void a_result_of_any_snapshot_of_this_start_is_one() {
    Map<String, Set<String>> replayed =
        Map.of("ecdc-cases", Set.of("c2", "c3"), "fse-prices", Set.of("p1"));
    assertThat(progress(meta(published("c2", "p1"), "", ""), replayed))
        .isInstanceOf(Progress.Published.class);
  }

  @Test
  void a_controller_that_has_given_up_is_a_failure_and_one_that_retries_is_not() {
    assertThat(progress(meta("", "", ready(AFTER, "RetriesExhausted", GENERATION)), IMPORTED))
        .isEqualTo(new Progress.Failed("RetriesExhausted: three attempts failed"));
    assertThat(progress(meta("", "", ready(AFTER, "RetryPending", GENERATION)), IMPORTED))
        .isInstanceOf(Progress.Computing.class);
  }

  @Test
  void law8_only_a_failure_of_this_very_start_is_one_however_long_it_lasts() {
    assertThat(progress(meta("", "", ready(BEFORE, "RetriesExhausted", GENERATION)), IMPORTED))
        .isInstanceOf(Progress.Failed.class);
    assertThat(progress(meta("", "", ready(AFTER, "RetriesExhausted", GENERATION - 1)), IMPORTED))
        .isInstanceOf(Progress.Computing.class);
  }

  private static Progress progress(String meta, Map<String, Set<String>> imported) {
    return Progress.of(Json.read(meta, Meta.class), imported, START, 2);
  }

  private static String meta(String published, String datasets, String controller) {
    return """
        {"pipeline": "local/dax-covid", "state": "no data yet"%s,
         "freshness": {"connected": true, "datasets": [%s]%s}}
        """
        .formatted(published, datasets, controller);
  }

  private static String published(String cases, String prices) {
    return """
        , "state": "published", "runId": "r", "publishedAt": "2020-12-14T09:59:59Z", "inputs": [
          {"dataset": "ecdc-cases", "snapshotId": "%s"},
          {"dataset": "fse-prices", "snapshotId": "%s"}]
        """
        .formatted(cases, prices);
  }

  private static String check(String at, String outcome) {
    return """
        {"dataset": "ecdc-cases", "checkedAt": "%s", "sources": [
          {"source": "x.csv", "outcome": "%s", "message": "half of the rows are gone"}]}
        """
        .formatted(at, outcome);
  }

  private static String ready(String since, String reason, long generation) {
    return """
        , "controller": {"observedGeneration": %d, "failedAttempts": 3, "conditions": [
          {"type": "Ready", "status": "False", "reason": "%s", "message": "three attempts failed",
           "lastTransitionTime": "%s"}]}
        """
        .formatted(generation, reason, since);
  }
}
