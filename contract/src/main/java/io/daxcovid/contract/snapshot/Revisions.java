package io.daxcovid.contract.snapshot;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the rows of a snapshot differ from those of the one before it, which may be of another
 * source.
 *
 * @param before the newest snapshot of the dataset when this one was written
 * @param beforeSource its source as configured
 * @param revised rows of both with another value in some column
 * @param vanished rows that only the one before has
 * @param revisedByColumn how many rows have another value there; columns without are absent
 * @param largest the few largest changes of each column
 */
public record Revisions(
    SnapshotId before,
    String beforeSource,
    long added,
    long revised,
    long vanished,
    long unchanged,
    SortedMap<String, Long> revisedByColumn,
    List<Change> largest) {
  public Revisions {
    revisedByColumn = Collections.unmodifiableSortedMap(new TreeMap<>(revisedByColumn));
    largest = List.copyOf(largest);
  }

  /**
   * One value before and after; "" for a missing one. Where the same change goes through several
   * days of a member one after another, this is the first.
   */
  public record Change(String member, LocalDate date, String column, String before, String after) {}
}
