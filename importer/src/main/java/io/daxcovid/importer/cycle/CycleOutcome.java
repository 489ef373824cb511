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
  HDFS_UNREACHABLE;

  boolean isWorthRetryingSoon() {
    return compareTo(REFUSED) > 0;
  }

  CycleOutcome worse(CycleOutcome other) {
    return compareTo(other) >= 0 ? this : other;
  }

  static CycleOutcome of(ImportResult result) {
    if (result instanceof ImportResult.Refused) {
      return REFUSED;
    }
    if (result instanceof ImportResult.Unreachable unreachable) {
      return switch (unreachable.away()) {
        case SOURCE -> SOURCE_UNREACHABLE;
        case DISK -> DISK_UNUSABLE;
        case HDFS -> HDFS_UNREACHABLE;
      };
    }
    return GOOD;
  }
}
