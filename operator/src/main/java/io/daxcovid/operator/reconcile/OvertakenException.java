package io.daxcovid.operator.reconcile;

import java.io.IOException;

/** Somebody else wrote the pipeline since it was read, or removed it: nothing was written. */
final class OvertakenException extends IOException {
  private static final long serialVersionUID = 1L;

  OvertakenException(String pipeline, Throwable cause) {
    super(pipeline + " was changed by somebody else meanwhile", cause);
  }
}
