package io.daxcovid.importer.spool;

import java.io.IOException;
import java.nio.file.Path;

/** The local disk is full or may not be written. The message says where, and what to do. */
public final class SpoolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SpoolException(Path folder, IOException cause) {
    super(
        "The local folder %s cannot be used: %s; free space there, or name another folder by DAX_SPOOL"
            .formatted(folder, cause.getMessage()),
        cause);
  }
}
