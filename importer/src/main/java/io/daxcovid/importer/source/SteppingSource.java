package io.daxcovid.importer.source;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** A source that shows something new at every fetch, one step after the other. */
public interface SteppingSource extends Source {
  /** Whether it has to be told where it was. */
  boolean isNew();

  /**
   * @param lastDate of the newest snapshot that came from this very source; empty if there is none
   */
  void goOn(Optional<LocalDate> lastDate);

  /** What the last fetch brought is a snapshot or in quarantine: the next step may follow. */
  void judged();

  /** Time between two steps; empty when there are none any more. */
  Optional<Duration> every();
}
