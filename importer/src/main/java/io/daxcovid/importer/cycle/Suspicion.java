package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Schema;
import java.time.LocalDate;
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

  /** To be shown the rows of the last good snapshot of the same configured source, and the new. */
  Shrinkage ofLess(Schema schema) {
    return new Shrinkage(schema, share);
  }
}
