package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A live look at an attempt. Who could not look throws instead: not knowing is not absence. */
public sealed interface RunObservation {
  /** Nothing bears the name. */
  record Absent() implements RunObservation {}

  /** Something else bears the name: an attempt of a forgotten past. */
  record Taken() implements RunObservation {}

  /**
   * A driver is, or may be, at work.
   *
   * @param trouble what is not as it should be; empty if nothing is known
   */
  record Running(Optional<Trouble> trouble) implements RunObservation {}

  /**
   * Something that a person ought to know of an attempt that may still go well.
   *
   * @param what in words; the same as long as nothing changes but the time
   * @param until when patience ends: the attempt is stopped then, and has failed
   */
  record Trouble(Reason reason, String what, Instant until) {}

  /**
   * No driver can be at work any more.
   *
   * @param outcome empty if it left none
   * @param said what others say of its end; empty if they say nothing
   * @param log where a person reads what it said; empty if nobody knows
   */
  record Ended(Optional<Outcome> outcome, String said, String log) implements RunObservation {
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
    return new Running(Optional.empty());
  }

  static RunObservation troubled(Reason reason, String what, Instant until) {
    return new Running(Optional.of(new Trouble(reason, what, until)));
  }

  static RunObservation ended(Optional<Outcome> outcome, String log) {
    return new Ended(outcome, "", log);
  }

  /** A switch without a default: a new kind of observation does not compile until it is handled. */
  default <T> T match(
      Supplier<T> absent,
      Supplier<T> taken,
      Function<Running, T> running,
      Function<Ended, T> ended) {
    if (this instanceof Absent) {
      return absent.get();
    } else if (this instanceof Taken) {
      return taken.get();
    } else if (this instanceof Running atWork) {
      return running.apply(atWork);
    }
    return ended.apply((Ended) this);
  }
}
