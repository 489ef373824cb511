package io.daxcovid.importer.spool;

import java.nio.file.Path;

/**
 * Where spools are made.
 *
 * @param parent the spools of all importers of this machine and user
 * @param largestFile no received file may have more bytes
 */
public record Spools(Path parent, long largestFile) {
  /**
   * @throws SpoolException if nothing can be written there
   */
  public Spool open() {
    return Spool.open(parent, largestFile);
  }
}
