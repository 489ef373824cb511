package io.daxcovid.importer.source;

import java.time.LocalDate;

/** The part of a file that a replay shows: the rows up to the end of one day. */
public final class ReplayView {
  private final LocalDate until;
  private boolean hidesRows;

  public ReplayView(LocalDate until) {
    this.until = until;
  }

  public LocalDate until() {
    return until;
  }

  public boolean shows(LocalDate date) {
    boolean shown = !date.isAfter(until);
    hidesRows |= !shown;
    return shown;
  }

  /** Whether a row was asked for that is not shown yet. */
  public boolean hidesRows() {
    return hidesRows;
  }

  /** What is different from the days themselves. */
  public String words() {
    return "a replay up to %s: the figures are those of the file, later revisions included"
        .formatted(until);
  }
}
