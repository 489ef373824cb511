package io.daxcovid.importer.cycle;

import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import java.io.IOException;

/** Why something in quarantine cannot be released, and what to do instead. */
public final class NotAcceptableException extends Exception {
  private static final long serialVersionUID = 1L;

  NotAcceptableException(String message) {
    super(message);
  }

  static QuarantineEntry require(Storage storage, SnapshotId id)
      throws IOException, NotAcceptableException {
    return storage
        .quarantine()
        .find(id)
        .orElseThrow(
            () ->
                new NotAcceptableException(
                    "There is no %s in quarantine below %s/quarantine: it was accepted or rejected before, or newer ones have displaced it"
                        .formatted(id, storage.layout().root())));
  }
}
