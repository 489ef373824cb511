package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.run.RunName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * All that a controller must remember over its own death. Written before anything is started, so
 * that whoever comes next finds at least as much decided as was done.
 *
 * @param lastAttempt number of the newest attempt; only rises
 * @param lastSequence greatest sequence issued here or seen in the publication; only rises
 * @param newest null before the first decision
 * @param published the run that readers see, as far as known; null before the first
 */
public record Decisions(long lastAttempt, long lastSequence, Decision newest, RunId published) {
  public static final Decisions NONE = new Decisions(0, 0, null, null);

  public Optional<Decision> decision() {
    return Optional.ofNullable(newest);
  }

  /** Greatest version decided for, or the least possible. */
  public long versionOf(Dataset dataset) {
    return decision()
        .map(decision -> decision.inputs().get(dataset))
        .map(Input::version)
        .orElse(Long.MIN_VALUE);
  }

  /** A decision for a run that is not the newest one yet. */
  Decisions decide(Desired desired, Map<Dataset, Input> inputs, boolean replacement, Instant now) {
    RunId runId = desired.runIdFor(inputs);
    Attempt attempt = nextAttempt(desired, runId, PublishMode.ALWAYS, now);
    return issue(
        new Decision(runId, inputs, attempt, replacement, 0, Phase.DECIDED, now, "new inputs"));
  }

  /** One more attempt of the newest run. */
  Decisions repeat(Desired desired, PublishMode publish, Instant now, String why) {
    Attempt attempt = nextAttempt(desired, newest.runId(), publish, now);
    return issue(
        new Decision(
            newest.runId(),
            newest.inputs(),
            attempt,
            newest.replacement(),
            newest.failures(),
            Phase.DECIDED,
            now,
            why));
  }

  /** The attempt is at work. */
  public Decisions started(Instant now) {
    return enter(Phase.STARTED, newest.failures(), now, "attempt started");
  }

  Decisions replaced(Instant now) {
    return enter(Phase.REPLACED, newest.failures(), now, "newer inputs came");
  }

  Decisions interrupted(Instant now) {
    return enter(Phase.INTERRUPTED, newest.failures(), now, "ended while no controller looked");
  }

  public Decisions failed(String why, Instant now) {
    return enter(Phase.FAILED, newest.failures() + 1, now, why);
  }

  /** The attempt's own word on how it ended. */
  Decisions ended(Outcome outcome, Instant now) {
    Decisions seen =
        new Decisions(
            lastAttempt, Math.max(lastSequence, outcome.publishedSequence()), newest, published);
    int failures = newest.failures();
    String said = outcome.message() == null ? outcome.state().name() : outcome.message();
    return switch (outcome.state()) {
      case PUBLISHED -> seen.finished(newest.runId(), now, said);
      case COMPLETE -> seen.finished(published, now, said);
      case SUPERSEDED -> seen.superseded(now, said);
      case METHOD_VERSION_MISMATCH -> seen.enter(Phase.REFUSED, failures, now, said);
      // Counted, so that a load that is removed again and again cannot keep us busy for ever.
      case NOTHING_TO_PUBLISH -> seen.enter(Phase.NOTHING_TO_PUBLISH, failures + 1, now, said);
      case UNAVAILABLE -> seen.enter(Phase.UNAVAILABLE, failures, now, said);
      case FAILED -> seen.failed(said, now);
    };
  }

  private Decisions superseded(Instant now, String said) {
    // Once is the past catching up; twice in a row is somebody else publishing, now.
    return newest.attempt().publish() == PublishMode.ONLY
        ? failed("superseded again: another controller publishes for this pipeline", now)
        : enter(Phase.SUPERSEDED, newest.failures(), now, said);
  }

  private Decisions finished(RunId nowPublished, Instant now, String said) {
    return new Decisions(
        lastAttempt,
        lastSequence,
        newest.enter(Phase.FINISHED, newest.failures(), now, said),
        nowPublished);
  }

  private Decisions enter(Phase phase, int failures, Instant now, String why) {
    return new Decisions(
        lastAttempt, lastSequence, newest.enter(phase, failures, now, why), published);
  }

  private Attempt nextAttempt(Desired desired, RunId runId, PublishMode publish, Instant now) {
    long number = lastAttempt + 1;
    long sequence = Math.max(lastSequence + 1, now.toEpochMilli());
    return new Attempt(RunName.of(desired.pipeline(), runId, number), number, sequence, publish);
  }

  private Decisions issue(Decision decision) {
    Attempt attempt = decision.attempt();
    return new Decisions(attempt.number(), attempt.sequence(), decision, published);
  }
}
