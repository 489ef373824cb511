package io.daxcovid.importer.source.http;

import java.time.Duration;

/** What an answer means for the questions that follow. */
public sealed interface Verdict {
  /** It is good. */
  record Take() implements Verdict {}

  /** The same question again, not before so long. */
  record Again(String reason, Duration atLeast) implements Verdict {}

  /** This question has no answer, others may have one; {@code forGood}: nor will it ever. */
  record Skip(String reason, boolean forGood) implements Verdict {}

  /** Too much was asked for at once. */
  record Narrow(String reason) implements Verdict {}

  /** No further question to this source before so long. */
  record Leave(String reason, Duration rest) implements Verdict {}
}
