package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.Outcome;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A live look at an attempt. Who could not look throws instead: not knowing is not absence. */
public sealed interface RunObservation {
  /** Nothing bears the name. */
  record Absent() implements RunObservation {}

  /** Something else bears the name: an attempt of a forgotten past. */
  record Taken() implements RunObservation {}

  /** A driver is, or may be, at work. */
  record Running() implements RunObservation {}

  /**
   * No driver can be at work any more.
   *
   * @param outcome empty if it left none
   * @param log where a person reads what it said; empty if nobody knows
   */
  record Ended(Optional<Outcome> outcome, String log) implements RunObservation {
    /** Why it failed, and where there is more to read. */
    String failure(String why) {
      return log.isEmpty() ? why : why + "; its log is " + log;
    }
  }

  static RunObservation absent() {
    return new Absent();
  }

  static RunObservation taken() {
    return new Taken();
  }

  static RunObservation running() {
    return new Running();
  }

  static RunObservation ended(Optional<Outcome> outcome, String log) {
    return new Ended(outcome, log);
  }

  /** A switch without a default: a new kind of observation does not compile until it is handled. */
  default <T> T match(
      Supplier<T> absent, Supplier<T> taken, Supplier<T> running, Function<Ended, T> ended) {
    if (this instanceof Absent) {
      return absent.get();
    } else if (this instanceof Taken) {
      return taken.get();
    } else if (this instanceof Running) {
      return running.get();
    }
    return ended.apply((Ended) this);
  }
}
