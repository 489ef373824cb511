package io.daxcovid.importer.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.TestManifest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2020-12-14T12:00:00Z");

  @Test
  void the_newest_are_kept_however_old_they_are() {
    assertThat(expired(3, Duration.ofHours(1), Duration.ofDays(1), 3)).isEmpty();
  }

  @Test
  void older_ones_go_when_no_run_can_read_them_any_more() {
    assertThat(expired(3, Duration.ofHours(1), Duration.ofDays(1), 5)).hasSize(2);
  }

  @Test
  void many_in_a_short_time_are_kept_as_long_as_a_run_may_last() {
    // One each 10 minutes: a run on the one displaced an hour ago may still be reading it.
    assertThat(expired(3, Duration.ofHours(1), Duration.ofMinutes(10), 20)).hasSize(12);
  }

  private static List<Manifest> expired(int keep, Duration deadline, Duration step, int count) {
    List<Manifest> manifests =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    TestManifest.of(
                        NOW.minus(step.multipliedBy(i)), 1_000 - i, LocalDate.of(2020, 12, 14)))
            .toList();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    HdfsFiles files = new HdfsFiles("hdfs://127.0.0.1:1");
    return new Retention(files, new SnapshotLayout("/x"), clock, keep, deadline).expired(manifests);
  }
}
