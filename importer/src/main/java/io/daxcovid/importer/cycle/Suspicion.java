package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowJoin;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;

/**
 * Whether rows that can be read should still not be published before a person has looked. Pure.
 *
 * @param share of the rows that may be missing without a question
 */
public record Suspicion(double share) {
  Optional<String> ofDates(LocalDate last, LocalDate today) {
    return last.isAfter(today)
        ? Optional.of("it holds the date %s, which is in the future".formatted(last))
        : Optional.empty();
  }

  /**
   * @param previous rows of the last good snapshot of the same configured source
   * @param membersMayLeave true where a person decides which members there are
   * @return the reason in words
   */
  Optional<String> ofLess(
      Schema schema, Iterator<Row> previous, Iterator<Row> rows, boolean membersMayLeave) {
    Shrinkage shrinkage = new Shrinkage(schema, share);
    RowJoin.walk(previous, rows, shrinkage);
    return shrinkage.inWords(membersMayLeave);
  }
}
