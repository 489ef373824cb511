package io.daxcovid.importer.cycle;

import io.daxcovid.contract.message.DatasetStatus;

/** Is told how each import of a dataset ended. */
@FunctionalInterface
public interface ImportListener {
  void imported(ImportResult result, DatasetStatus status);
}
