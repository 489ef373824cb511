package io.daxcovid.controller.plan;

import java.time.Instant;

/**
 * The one thing to do next. {@code next} is what has to be remembered before it is done.
 *
 * <p>{@link #match} is the only way to tell the kinds apart: a new kind does not compile until
 * everybody handles it.
 */
public sealed interface Step {
  <T> T match(Cases<T> cases);

  /** A run for newer inputs begins. */
  record Start(Decisions next) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.start(this);
    }
  }

  /** One more attempt of the newest run, or the start of one that was decided and never started. */
  record Retry(Decisions next) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.retry(this);
    }
  }

  /** The same, which computes nothing. */
  record PublishOnly(Decisions next) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.publishOnly(this);
    }
  }

  /** An attempt that was decided is at work: somebody died before writing that down. */
  record Adopt(Decisions next) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.adopt(this);
    }
  }

  /** The newest attempt has ended, well or not. */
  record Finish(Decisions next) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.finish(this);
    }
  }

  /** The newest attempt must end now; repeated until it has. */
  record Stop(Decisions next, Reason reason) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stop(this);
    }
  }

  /** Nothing to do before that moment, unless something happens. */
  record Wait(Instant until, Reason reason, String message) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.waiting(this);
    }
  }

  /** Nothing to do unless something happens. */
  record Nothing(Reason reason, String message) implements Step {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.nothing(this);
    }
  }

  /** One answer per kind of step. */
  interface Cases<T> {
    T start(Start step);

    T retry(Retry step);

    T publishOnly(PublishOnly step);

    T adopt(Adopt step);

    T finish(Finish step);

    T stop(Stop step);

    T waiting(Wait step);

    T nothing(Nothing step);
  }
}
