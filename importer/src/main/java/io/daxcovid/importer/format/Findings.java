package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said about parsed rows.
 *
 * @param dataset whose rows they are: weekly figures may come where daily ones were asked for
 * @param failed members whose file could not become rows; the others are good
 * @param doubt why a person should look before this is published
 * @param warnings findings that stop nothing
 */
public record Findings(
    Dataset dataset, List<FailedMember> failed, Optional<String> doubt, List<String> warnings) {
  public Findings {
    failed = List.copyOf(failed);
    warnings = List.copyOf(warnings);
  }

  /** A symbol whose file is broken, unreadable or not there. */
  public record FailedMember(String member, String file, String reason) {}
}
