package io.daxcovid.importer.source.http;

import io.daxcovid.importer.spool.RawFile;
import java.time.Duration;
import java.util.Optional;

/** What came of one question, redirects followed. */
public sealed interface HttpAnswer {
  /** The whole content. */
  record Content(RawFile file, Validators validators) implements HttpAnswer {}

  /** 304. */
  record Unchanged() implements HttpAnswer {}

  /**
   * Another status.
   *
   * @param beginning of the body, as text
   * @param retryAfter as the server asks
   */
  record Failed(int status, String beginning, Optional<Duration> retryAfter)
      implements HttpAnswer {}

  /** No whole answer: the network, or a server that lies or stalls. Worth another try. */
  record Broken(String reason) implements HttpAnswer {}

  /** A way that must not be gone, or not to its end: another try would find it so again. */
  record Barred(String reason) implements HttpAnswer {}
}
