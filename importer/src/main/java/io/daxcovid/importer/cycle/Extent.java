package io.daxcovid.importer.cycle;

import java.time.LocalDate;

/** How many rows there are, and up to which date; counted one by one. */
final class Extent {
  private long rows;
  private LocalDate last = LocalDate.MIN;

  void count(LocalDate date) {
    rows++;
    last = date.isAfter(last) ? date : last;
  }

  long rows() {
    return rows;
  }

  LocalDate last() {
    return last;
  }
}
