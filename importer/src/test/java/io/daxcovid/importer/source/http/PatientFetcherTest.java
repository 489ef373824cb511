package io.daxcovid.importer.source.http;

import static io.daxcovid.importer.source.http.Behaviours.ok;
import static io.daxcovid.importer.source.http.Behaviours.redirect;
import static io.daxcovid.importer.source.http.Behaviours.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.pace.Deadline;
import io.daxcovid.importer.source.http.PatientFetcher.Conclusion;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.source.http.Verdict.Take;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFetcherTest {
  @RegisterExtension private final HttpRig rig = new HttpRig();

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504, 511})
  void law7_a_fault_that_passes_is_waited_out(int fault) throws Exception {
    rig.server.plan("/a", status(fault, "oops"), ok("x"));

    assertThat(fetch().verdict()).isInstanceOf(Take.class);
    assertThat(rig.pauses).hasSize(1);
  }

  @Test
  void law7_a_torn_answer_is_asked_for_again() throws Exception {
    rig.server.plan("/a", Behaviours.truncated("half", 8), ok("whole"));

    assertThat(fetch().verdict()).isInstanceOf(Take.class);
  }

  @Test
  void the_waits_grow_at_random_within_the_back_off() throws Exception {
    rig.server.plan("/a", status(500, ""));

    assertThat(fetch().verdict())
        .isEqualTo(new Leave("it answers HTTP 500, 3 times", Duration.ZERO));
    assertThat(rig.pauses).hasSize(2);
    assertThat(rig.pauses.get(0)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    assertThat(rig.pauses.get(1)).isBetween(Duration.ZERO, Duration.ofSeconds(2));
    assertThat(rig.server.requests()).hasSize(3);
  }

  @Test
  void a_server_that_says_when_is_not_asked_sooner() throws Exception {
    rig.server.plan("/a", status(429, "", "Retry-After: 50"), ok("x"));

    assertThat(fetch().verdict()).isInstanceOf(Take.class);
    assertThat(rig.pauses.get(0)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(51));
  }

  @Test
  void law7_what_a_server_asks_for_is_waited_for_within_the_time_of_one_cycle() throws Exception {
    rig.server.plan("/a", status(429, "", "Retry-After: 59"));
    PatientFetcher patient = rig.patient();
    Deadline deadline = patient.begin();
    rig.time.pass(HttpRig.WHOLE.minusSeconds(61));

    assertThat(
            patient
                .fetch(Ask.plain(rig.uri("/a"), "a"), new StatusJudge(), rig.spool, deadline)
                .verdict())
        .isEqualTo(
            new Leave(
                "it was asked too often (HTTP 429), 2 times, and this cycle has no time for another"
                    + " try",
                Duration.ofSeconds(59)));
    assertThat(rig.pauses).hasSize(1);
  }

  @Test
  @Timeout(60)
  void law7_an_answer_that_drips_ends_with_the_time_of_the_cycle() throws Exception {
    rig.server.plan("/a", Behaviours.dripping());
    Deadline deadline = rig.deadline();
    rig.time.pass(HttpRig.WHOLE.minusSeconds(1));
    HttpSettings patient =
        HttpRig.settings(Set.of(Authority.of(rig.uri("/"))), Set.of(), Limits.USUAL);

    HttpAnswer answer =
        new HttpFetcher(patient, () -> false, rig.clock)
            .fetch(Ask.plain(rig.uri("/a"), "a"), rig.spool, deadline);

    assertThat(answer).isInstanceOf(HttpAnswer.Broken.class);
  }

  @Test
  void law7_nobody_is_asked_when_the_time_is_over() throws Exception {
    Deadline deadline = rig.deadline();
    rig.time.pass(HttpRig.WHOLE);

    HttpAnswer answer = rig.fetcher().fetch(Ask.plain(rig.uri("/a"), "a"), rig.spool, deadline);

    assertThat(answer).asString().contains("no time left to ask 127.0.0.1");
    assertThat(rig.server.requests()).isEmpty();
  }

  @Test
  void a_long_wait_is_left_to_a_later_cycle() throws Exception {
    rig.server.plan("/a", status(429, "", "Retry-After: 3600"));

    assertThat(fetch().verdict())
        .isEqualTo(new Leave("it was asked too often (HTTP 429)", Duration.ofHours(1)));
    assertThat(rig.pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 418})
  void a_fault_that_stays_is_not_asked_again(int fault) throws Exception {
    rig.server.plan("/a", status(fault, ""), ok("x"));

    assertThat(((Leave) fetch().verdict()).reason()).contains("HTTP " + fault);
    assertThat(rig.server.requests()).hasSize(1);
  }

  @Test
  void law7_a_body_that_is_too_long_is_not_loaded_again() throws Exception {
    rig.server.plan("/a", Behaviours.endless());

    assertThat(((Leave) fetch().verdict()).reason()).contains("longer than 100,000 bytes");
    assertThat(rig.server.requests()).hasSize(1);
  }

  @Test
  void a_barred_way_is_not_tried_again() throws Exception {
    rig.server.plan("/a", redirect(302, "http://foreign.example/"));

    assertThat(fetch().verdict()).isInstanceOf(Leave.class);
    assertThat(rig.server.requests()).hasSize(1);
  }

  private Conclusion fetch() throws InterruptedException {
    return rig.patient()
        .fetch(Ask.plain(rig.uri("/a"), "a"), new StatusJudge(), rig.spool, rig.deadline());
  }
}
