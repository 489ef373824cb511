package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.source.Received;

/** Turns what a source holds into rows of one dataset. */
public interface DatasetParser {
  /**
   * @throws RefusedException if nothing of it can become rows, or if it is not clear what it means
   */
  Parsed parse(Received received);
}
