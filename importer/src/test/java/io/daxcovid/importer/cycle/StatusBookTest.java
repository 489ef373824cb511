package io.daxcovid.importer.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Quarantined;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.TestManifest;
import io.daxcovid.importer.cycle.ImportResult.Away;
import io.daxcovid.importer.cycle.ImportResult.Published;
import io.daxcovid.importer.cycle.ImportResult.Refused;
import io.daxcovid.importer.cycle.ImportResult.Unchanged;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusBookTest {
  private static final Instant TEN = Instant.parse("2020-12-14T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2020-12-14T11:00:00Z");
  private static final Manifest GOOD = TestManifest.of(LocalDate.of(2020, 12, 1));
  private static final SnapshotId ENTRY = SnapshotId.of(TEN, "abcdefabcdef");

  private final StatusBook book = new StatusBook(new ResultLines("importer"));

  @Test
  void a_good_check_counts_as_success_whether_anything_changed_or_not() {
    assertThat(next(new Published(GOOD, List.of()), TEN).lastSuccessAt()).isEqualTo(TEN);
    assertThat(next(new Unchanged(GOOD, List.of()), ELEVEN).lastSuccessAt()).isEqualTo(ELEVEN);
  }

  @Test
  void before_the_first_good_check_the_newest_snapshot_stands_in() {
    assertThat(next(new Unreachable(Away.SOURCE, "away", Optional.empty()), TEN).lastSuccessAt())
        .isNull();
    assertThat(
            next(new Unreachable(Away.SOURCE, "away", Optional.of(GOOD)), ELEVEN).lastSuccessAt())
        .isEqualTo(GOOD.fetchedAt());
  }

  @Test
  void law5_what_waits_for_a_person_stays_in_the_status_while_the_source_is_away() {
    List<Quarantined> waiting = next(refused(true), TEN).quarantined();

    assertThat(waiting)
        .containsExactly(
            new Quarantined(ENTRY.value(), TEN, "suspicious", "importer accept " + ENTRY));
    assertThat(next(new Unreachable(Away.SOURCE, "away", Optional.of(GOOD)), ELEVEN).quarantined())
        .isEqualTo(waiting);
    assertThat(next(new Unchanged(GOOD, List.of()), ELEVEN).quarantined()).isEmpty();
  }

  @Test
  void a_command_that_would_not_work_is_not_shown() {
    DatasetStatus status = next(refused(false), TEN);

    assertThat(status.quarantined().get(0).releaseCommand()).isNull();
    assertThat(Json.write(status)).doesNotContain("releaseCommand");
    assertThat(Json.read(Json.write(status), DatasetStatus.class)).isEqualTo(status);
  }

  @Test
  void members_that_keep_their_old_rows_are_named_until_they_are_good() {
    BrokenMember kept = new BrokenMember("SAP", true, "torn", Optional.empty());
    BrokenMember leftOut = new BrokenMember("BMW", false, "torn", Optional.empty());

    assertThat(next(new Unchanged(GOOD, List.of(kept, leftOut)), TEN).carriedOver())
        .containsExactly("SAP");
    assertThat(next(new Unchanged(GOOD, List.of()), ELEVEN).carriedOver()).isEmpty();
  }

  @Test
  void ecdcs_daily_file_is_an_archive_from_its_last_day_on() {
    assertThat(next(new Unchanged(GOOD, List.of()), TEN).archived()).isFalse();
    Manifest last = TestManifest.of(LocalDate.of(2020, 12, 14));
    assertThat(next(new Published(last, List.of()), ELEVEN).archived()).isTrue();
  }

  @Test
  void law7_a_status_fits_into_a_message_however_much_there_is_to_say() {
    String endless = "a fault of one of very many files; ".repeat(100);
    QuarantineEntry entry = refused(false).entry();
    List<BrokenMember> broken =
        IntStream.range(0, 5_000)
            .mapToObj(i -> new BrokenMember("S" + i, true, endless, Optional.of(entry)))
            .toList();

    for (ImportResult result :
        List.of(
            new Refused(endless, false, entry, Optional.of(GOOD)),
            new Unchanged(GOOD, broken),
            new Unreachable(Away.SOURCE, endless, Optional.of(GOOD)))) {
      assertThat(Json.write(next(result, TEN)))
          .hasSizeLessThan(300_000)
          .contains("a fault of one of", " ...");
    }
  }

  private DatasetStatus next(ImportResult result, Instant at) {
    return book.next(Dataset.ECDC_CASES, "source", result, at);
  }

  private static Refused refused(boolean releasable) {
    QuarantineEntry entry =
        new QuarantineEntry(
            ENTRY,
            Dataset.ECDC_CASES,
            "source",
            false,
            TEN,
            "suspicious",
            releasable,
            "abcdefabcdef",
            List.of(),
            Map.of());
    return new Refused("suspicious", releasable, entry, Optional.of(GOOD));
  }
}
