package io.daxcovid.importer.source.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.source.Answer;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.ReplayView;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.spool.Spool;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplaySourceTest {
  private static final LocalDate FROM = LocalDate.of(2020, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 3, 4);

  private final ReplayDays days = new ReplayDays(FROM, 1);
  private final ReplaySource cases = source("cases", days);
  private final ReplaySource prices = source("prices", days);

  @Test
  void both_go_day_by_day_to_the_end_of_the_file() throws Exception {
    for (LocalDate day = FROM; !day.isAfter(LAST); day = day.plusDays(1)) {
      assertThat(cases.every()).contains(Duration.ofSeconds(1));
      assertThat(show(cases)).isEqualTo(day);
      assertThat(show(prices)).isEqualTo(day);
    }

    assertThat(cases.every()).isEmpty();
    assertThat(show(cases)).isEqualTo(LAST);
  }

  @Test
  void law7_a_day_that_one_of_them_could_not_show_is_shown_again() throws Exception {
    show(cases);
    view(prices);

    assertThat(show(cases)).isEqualTo(FROM);
    assertThat(show(prices)).isEqualTo(FROM);
    assertThat(show(cases)).isEqualTo(FROM.plusDays(1));
  }

  @Test
  void law9_a_new_start_goes_on_at_the_day_of_the_newest_snapshot() throws Exception {
    cases.goOn(Optional.of(FROM.plusDays(2)));
    assertThat(show(cases)).isEqualTo(FROM.plusDays(2));
    prices.goOn(Optional.of(FROM.minusDays(2)));
    assertThat(show(prices)).isEqualTo(FROM.plusDays(2));
    assertThat(cases.isNew()).isFalse();

    assertThat(show(cases)).isEqualTo(FROM.plusDays(3));
  }

  @Test
  void law7_two_of_the_same_name_wait_for_each_other_too() throws Exception {
    ReplayDays own = new ReplayDays(FROM, 1);
    ReplaySource one = source("default", own);
    ReplaySource other = source("default", own);

    assertThat(show(one)).isEqualTo(FROM);
    assertThat(show(other)).isEqualTo(FROM);
    assertThat(show(one)).isEqualTo(FROM.plusDays(1));
    assertThat(show(other)).isEqualTo(FROM.plusDays(1));
  }

  @Test
  void a_first_start_begins_with_the_first_day() throws Exception {
    cases.goOn(Optional.empty());

    assertThat(show(cases)).isEqualTo(FROM);
  }

  /** Fetches, asks for all rows up to the last, and judges. */
  private static LocalDate show(ReplaySource source) throws Exception {
    ReplayView view = view(source);
    for (LocalDate row = FROM; !row.isAfter(LAST); row = row.plusDays(1)) {
      assertThat(view.shows(row)).isEqualTo(!row.isAfter(view.until()));
    }
    source.judged();
    return view.until();
  }

  private static ReplayView view(ReplaySource source) throws Exception {
    return ((Received) source.fetch(null)).replay().orElseThrow();
  }

  private static ReplaySource source(String name, ReplayDays days) {
    Source file =
        new Source() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public Answer fetch(Spool spool) {
            return Received.of();
          }
        };
    return new ReplaySource(name, file, days, Duration.ofSeconds(1));
  }
}
