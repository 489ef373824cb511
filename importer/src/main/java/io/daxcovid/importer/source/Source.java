package io.daxcovid.importer.source;

import io.daxcovid.importer.spool.Spool;
import io.daxcovid.importer.spool.SpoolException;

/** Where a dataset comes from. It fetches bytes and judges nothing. */
public interface Source {
  /** The source as a person configured it; suspicion compares only within one name. */
  String name();

  /**
   * Everything the source holds now, kept in the spool; or that nothing changed since the last
   * fetch.
   *
   * @throws SourceUnreachableException if it cannot be asked; the next cycle tries again
   * @throws SpoolException if the spool cannot be written
   */
  Answer fetch(Spool spool) throws SourceUnreachableException;

  /**
   * What the last fetch brought is not the newest snapshot: the next fetch brings everything again,
   * whether it changed or not.
   */
  default void forget() {}
}
