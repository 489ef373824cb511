package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import java.time.Instant;

/** A dataset with the source that a person chose for it. */
public record ConfiguredImport(DatasetImport target, Source source, boolean synthetic) {
  public Dataset dataset() {
    return target.dataset();
  }

  Fetch fetch(Instant at) throws SourceUnreachableException {
    return new Fetch(dataset(), source.name(), synthetic, at, source.fetch());
  }
}
