package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import java.util.List;
import java.util.Optional;

/** How the import of one dataset ended. */
public sealed interface ImportResult {
  /** The newest good snapshot afterwards. */
  Optional<Manifest> lastGood();

  /** The source was asked and its data is good, changed or not. */
  default boolean isGood() {
    return this instanceof Published || this instanceof Unchanged;
  }

  /** Members that failed alone while the others went on. */
  default List<BrokenMember> broken() {
    return List.of();
  }

  /** A new snapshot is there. */
  record Published(Manifest manifest, List<BrokenMember> broken) implements ImportResult {
    @Override
    public Optional<Manifest> lastGood() {
      return Optional.of(manifest);
    }
  }

  /** The same content as the newest snapshot: nothing was written. */
  record Unchanged(Manifest manifest, List<BrokenMember> broken) implements ImportResult {
    @Override
    public Optional<Manifest> lastGood() {
      return Optional.of(manifest);
    }
  }

  /**
   * The content was put into quarantine; {@code releasable} says whether a person may accept it.
   */
  record Refused(
      String reason, boolean releasable, QuarantineEntry entry, Optional<Manifest> lastGood)
      implements ImportResult {}

  /** Content that a person has rejected before: it is not asked about again. */
  record Rejected(QuarantineEntry before, Optional<Manifest> lastGood) implements ImportResult {}

  /** The source holds another dataset now, which went its own way. */
  record Diverted(Dataset to, Optional<Manifest> lastGood) implements ImportResult {}

  /** Nothing of this dataset came: the source that gave it before holds another one now. */
  record Absent(Dataset instead, Optional<Manifest> lastGood) implements ImportResult {}

  /** The source or HDFS could not be asked, or the local disk not be written. */
  record Unreachable(Away away, String reason, Optional<Manifest> lastGood)
      implements ImportResult {}

  /** What could not be used. */
  enum Away {
    SOURCE,
    DISK,
    HDFS,
    /** The importer itself failed. */
    FAULT
  }
}
