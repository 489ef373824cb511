package io.daxcovid.spark.ledger;

import java.sql.SQLException;

/** The load is not OPEN any more: nobody may write rows under it or complete it. */
public final class LoadClosedException extends SQLException {
  LoadClosedException(long load, String state) {
    super(
        "Load %d is %s, no longer OPEN: it was given up while it was still being written. "
                .formatted(load, state)
            + "If that happens again, raise the deadline");
  }
}
