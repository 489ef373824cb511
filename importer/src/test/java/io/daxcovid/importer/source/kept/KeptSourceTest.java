package io.daxcovid.importer.source.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.source.Answer;
import io.daxcovid.importer.source.NotModified;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.spool.Spool;
import io.daxcovid.importer.spool.Spools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

class KeptSourceTest {
  private static final Backoff AFTER_FAILURES =
      new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(10));
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private final MutableClock clock =
      MutableClock.of(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private final Server server = new Server();

  @Test
  void law6_a_server_is_not_asked_again_too_soon() throws Exception {
    KeptSource source = source();

    assertThat(source.fetch(null)).isInstanceOf(Received.class);
    assertThat(source.fetch(null)).isInstanceOf(NotModified.class);
    clock.add(HOUR);
    source.fetch(null);

    assertThat(server.asked).isEqualTo(2);
  }

  @Test
  void law7_what_the_import_has_lost_is_still_here() throws Exception {
    KeptSource source = source();
    source.fetch(null);
    source.forget();

    Received again = (Received) source.fetch(null);

    assertThat(again.files().get(0).path()).hasContent("1");
    assertThat(server.asked).isEqualTo(1);
  }

  @Test
  void not_modified_keeps_what_is_here_for_the_time_when_the_import_loses_it() throws Exception {
    KeptSource source = source();
    source.fetch(null);
    clock.add(HOUR);
    server.modified = false;

    assertThat(source.fetch(null)).isInstanceOf(NotModified.class);
    source.forget();
    assertThat(((Received) source.fetch(null)).files().get(0).path()).hasContent("1");
    assertThat(source.fetch(null)).isInstanceOf(NotModified.class);
    assertThat(server.forgot).isEqualTo(1);
  }

  @Test
  void law5_what_was_refused_is_asked_for_anew_and_not_for_changes() throws Exception {
    KeptSource source = source();
    source.fetch(null);
    source.forget();
    source.fetch(null);
    assertThat(server.asked).as("not before it is time").isEqualTo(1);

    source.forget();
    clock.add(HOUR);
    source.fetch(null);

    assertThat(server.asked).isEqualTo(2);
    assertThat(server.forgot).isEqualTo(2);
  }

  @Test
  void new_content_takes_the_place_of_the_old_on_the_disk() throws Exception {
    KeptSource source = source();
    Path old = ((Received) source.fetch(null)).files().get(0).path();
    clock.add(HOUR);

    Received changed = (Received) source.fetch(null);

    assertThat(changed.files().get(0).path()).hasContent("2");
    assertThat(old).doesNotExist();
  }

  @Test
  void a_failure_is_not_kept() throws Exception {
    KeptSource source = source();
    server.away = true;
    assertThatThrownBy(() -> source.fetch(null)).isInstanceOf(SourceUnreachableException.class);
    server.away = false;
    clock.add(HOUR);

    assertThat(source.fetch(null)).isInstanceOf(Received.class);
    try (var spools = Files.list(folder)) {
      assertThat(spools.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void law7_a_source_that_fails_is_asked_ever_less_often() throws Exception {
    KeptSource source = source();
    server.away = true;
    for (int second = 0; second < 3600; second += 10) {
      assertThatThrownBy(() -> source.fetch(null)).hasMessageStartingWith("away");
      clock.add(Duration.ofSeconds(10));
    }
    assertThat(server.refused).isBetween(8, 12);
    assertThatThrownBy(() -> source.fetch(null)).hasMessageContaining("it is asked again after");

    clock.add(Duration.ofMinutes(10));
    server.away = false;
    assertThat(source.fetch(null)).isInstanceOf(Received.class);
    assertThat(source.fetch(null)).isInstanceOf(NotModified.class);
  }

  @Test
  void a_clock_that_was_set_back_prolongs_no_rest_after_a_failure() throws Exception {
    KeptSource source = source();
    server.away = true;
    assertThatThrownBy(() -> source.fetch(null)).isInstanceOf(SourceUnreachableException.class);
    server.away = false;
    clock.add(Duration.ofDays(-365));

    assertThat(source.fetch(null)).isInstanceOf(Received.class);
  }

  @Test
  void what_somebody_has_tidied_away_is_asked_for_again() throws Exception {
    KeptSource source = source();
    Files.delete(((Received) source.fetch(null)).files().get(0).path());

    assertThat(((Received) source.fetch(null)).files().get(0).path()).hasContent("2");
  }

  @Test
  void not_modified_is_not_enough_where_somebody_has_tidied_up() throws Exception {
    KeptSource source = source();
    Files.delete(((Received) source.fetch(null)).files().get(0).path());
    clock.add(HOUR);
    server.marks = true;

    assertThat(((Received) source.fetch(null)).files().get(0).path()).hasContent("2");
  }

  @Test
  void a_clock_that_was_set_back_silences_nothing() throws Exception {
    KeptSource source = source();
    source.fetch(null);
    clock.add(Duration.ofDays(-365));
    source.fetch(null);

    assertThat(server.asked).isEqualTo(2);
  }

  private KeptSource source() {
    return new KeptSource(server, new Spools(folder, 100), HOUR, AFTER_FAILURES, clock);
  }

  /** Sends how often it was asked. */
  private static final class Server implements Source {
    private boolean away;
    private boolean modified = true;
    private int asked;
    private int refused;
    private int forgot;

    /** It says "not modified" to who has not forgotten what came before. */
    private boolean marks;

    private int forgotAtLast;

    @Override
    public String name() {
      return "server";
    }

    @Override
    public Answer fetch(Spool spool) throws SourceUnreachableException {
      if (away) {
        refused++;
        throw new SourceUnreachableException("away");
      }
      asked++;
      byte[] content = Integer.toString(asked).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      try {
        boolean known = marks && forgot == forgotAtLast;
        forgotAtLast = forgot;
        return modified && !known
            ? Received.of(spool.keep("file", "url", new ByteArrayInputStream(content)))
            : new NotModified();
      } catch (IOException e) {
        throw new SourceUnreachableException("unreadable", e);
      }
    }

    @Override
    public void forget() {
      forgot++;
    }
  }
}
