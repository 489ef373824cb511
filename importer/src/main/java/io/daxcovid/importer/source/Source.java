package io.daxcovid.importer.source;

/** Where a dataset comes from. It fetches bytes and judges nothing. */
public interface Source {
  /** The source as a person configured it; suspicion compares only within one name. */
  String name();

  /**
   * Everything the source holds now.
   *
   * @throws SourceUnreachableException if it cannot be asked; the next cycle tries again
   */
  Received fetch() throws SourceUnreachableException;
}
