package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.RowSink;
import io.daxcovid.importer.source.Received;
import java.util.Set;

/** Turns what a source holds into rows of one dataset. */
public interface DatasetParser {
  /** What the rows may be of: the header decides. */
  Set<Dataset> datasets();

  /**
   * Gives every row to the sink, in any order; a member that failed gives none.
   *
   * @throws RefusedException if nothing of it can become rows, or if it is not clear what it means;
   *     what the sink has taken by then is worth nothing
   */
  Findings parse(Received received, RowSink rows);
}
