package io.daxcovid.importer.source.http;

import java.util.Optional;

/** What a server said about the content it sent, to be asked "has it changed?" with. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  boolean areThere() {
    return etag.isPresent() || lastModified.isPresent();
  }
}
