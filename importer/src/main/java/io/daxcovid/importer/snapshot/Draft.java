package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.importer.rows.Content;
import java.util.List;
import java.util.Optional;

/** Everything a new snapshot is made of. */
public record Draft(
    Fetch fetch,
    Content content,
    List<String> carriedOver,
    List<String> warnings,
    Optional<Revisions> revisions) {
  public Draft {
    carriedOver = List.copyOf(carriedOver);
    warnings = List.copyOf(warnings);
  }
}
