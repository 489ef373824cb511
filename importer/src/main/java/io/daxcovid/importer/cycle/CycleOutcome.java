package io.daxcovid.importer.cycle;

/** How a cycle ended, the worst of its datasets; later constants are worse. */
public enum CycleOutcome {
  GOOD,
  /** Waits for a person; asking again soon changes nothing. */
  REFUSED,
  SOURCE_UNREACHABLE,
  /** The local disk is full or may not be written. */
  DISK_UNUSABLE,
  /** Another importer holds the lock. */
  LOCKED,
  HDFS_UNREACHABLE,
  /** Of the importer itself. */
  FAULT;

  /** False if nothing could be imported, whatever the sources hold. */
  public boolean couldWork() {
    return compareTo(DISK_UNUSABLE) < 0;
  }

  /** Why not everything is good, in words. */
  public String trouble() {
    return switch (this) {
      case GOOD -> "all is good";
      case REFUSED -> "an import waits in quarantine";
      case SOURCE_UNREACHABLE -> "a source cannot be reached";
      case DISK_UNUSABLE -> "the local disk cannot be written";
      case LOCKED -> "another importer is at work";
      case HDFS_UNREACHABLE -> "HDFS cannot be used";
      case FAULT -> "imports fail by a fault of the importer: see its log";
    };
  }

  public boolean isWorthRetryingSoon() {
    return compareTo(REFUSED) > 0;
  }

  CycleOutcome worse(CycleOutcome other) {
    return compareTo(other) >= 0 ? this : other;
  }

  static CycleOutcome of(ImportResult result) {
    if (result instanceof ImportResult.Unreachable unreachable) {
      return switch (unreachable.away()) {
        case SOURCE -> SOURCE_UNREACHABLE;
        case DISK -> DISK_UNUSABLE;
        case HDFS -> HDFS_UNREACHABLE;
        case FAULT -> FAULT;
      };
    }
    return result.isGood() || result instanceof ImportResult.Absent ? GOOD : REFUSED;
  }
}
