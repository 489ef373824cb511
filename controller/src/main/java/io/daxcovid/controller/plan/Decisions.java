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
 * @param newest the run of the newest inputs; null before the first decision
 * @param moving the newest decision that only moves the publication, to a pinned run or back; null
 *     if there was none
 * @param runAgain the newest wish of that kind that was heard
 */
public record Decisions(
    long lastAttempt,
    long lastSequence,
    Decision newest,
    Decision moving,
    Shown shown,
    String runAgain) {
  public static final Decisions NONE = new Decisions(0, 0, null, null, Shown.NOTHING, "");

  public Decisions {
    shown = shown == null ? Shown.before(newest) : shown;
    runAgain = runAgain == null ? "" : runAgain;
  }

  public Optional<Decision> decision() {
    return Optional.ofNullable(newest);
  }

  /** The one of the newest attempt: the only one that can have a driver at work. */
  public Optional<Decision> latest() {
    return latestMoves() ? Optional.of(moving) : decision();
  }

  private boolean latestMoves() {
    return moving != null
        && (newest == null || moving.attempt().number() > newest.attempt().number());
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
    Attempt attempt = nextAttempt(desired, runId, desired.publish(), false, now);
    Decision decided =
        new Decision(runId, inputs, attempt, replacement, 0, Phase.DECIDED, now, "new inputs");
    return issue(decided, moving, desired.wishes().runAgain());
  }

  /** One more attempt of the newest run. */
  Decisions repeat(Desired desired, PublishMode publish, Instant now, String why) {
    boolean recompute = newest.attempt().recompute() && publish != PublishMode.ONLY;
    Attempt attempt = nextAttempt(desired, newest.runId(), publish, recompute, now);
    return issue(newest.attempt(attempt, now, why), moving, runAgain);
  }

  /** One more attempt of the newest run, which computes whatever the ledger has. */
  Decisions recompute(Desired desired, Instant now) {
    Attempt attempt = nextAttempt(desired, newest.runId(), desired.publish(), true, now);
    Decision anew =
        newest.enter(newest.phase(), 0, now, "").attempt(attempt, now, "asked to run again");
    return issue(anew, null, desired.wishes().runAgain());
  }

  /** An attempt that computes nothing and publishes a run of the past. */
  Decisions move(Desired desired, RunId to, Instant now, String why) {
    Attempt attempt = nextAttempt(desired, to, PublishMode.ONLY, false, now);
    int failures =
        moving != null && moving.runId().equals(to) ? moving.failuresIn(attempt.generation()) : 0;
    Decision move = new Decision(to, Map.of(), attempt, false, failures, Phase.DECIDED, now, why);
    return issue(newest, move, runAgain);
  }

  /** The attempt that was decided is still to be started. */
  Decisions resumed(Instant now) {
    return enter(Phase.DECIDED, failures(), now, current().message());
  }

  /** The attempt is at work. */
  public Decisions started(Instant now) {
    return enter(Phase.STARTED, failures(), now, "attempt started");
  }

  Decisions replaced(Instant now, String why) {
    return enter(Phase.REPLACED, failures(), now, why);
  }

  Decisions interrupted(Instant now) {
    return enter(Phase.INTERRUPTED, failures(), now, "ended while no controller looked");
  }

  public Decisions failed(String why, Instant now) {
    return enter(Phase.FAILED, failures() + 1, now, why);
  }

  /** A part that is needed to start the attempt is away; not counted. */
  public Decisions unavailable(String why, Instant now) {
    return enter(Phase.UNAVAILABLE, failures(), now, why);
  }

  /** The attempt's own word on how it ended. */
  Decisions ended(Outcome outcome, Instant now) {
    RunId run = current().runId();
    String said = outcome.message() == null ? outcome.state().name() : outcome.message();
    Decisions seen = sequenceSeen(outcome.publishedSequence());
    return switch (outcome.state()) {
      case PUBLISHED -> seen.show(shown.publish(run)).finished(now, said);
      case COMPLETE -> seen.finished(now, said);
      case SUPERSEDED -> seen.superseded(now, said);
      case METHOD_VERSION_MISMATCH -> seen.enter(Phase.REFUSED, failures(), now, said);
      // Counted, so that a load that is removed again and again cannot keep us busy for ever.
      case NOTHING_TO_PUBLISH ->
          seen.enter(Phase.NOTHING_TO_PUBLISH, failures() + 1, now, said).show(shown.gone(run));
      case UNAVAILABLE -> seen.enter(Phase.UNAVAILABLE, failures(), now, said);
      case FAILED -> seen.failed(said, now);
    };
  }

  private Decisions superseded(Instant now, String said) {
    // Once is the past catching up; twice in a row is somebody else publishing, now.
    return current().attempt().publish() == PublishMode.ONLY
        ? failed("superseded again: another controller publishes for this pipeline", now)
        : enter(Phase.SUPERSEDED, failures(), now, said);
  }

  private Decisions finished(Instant now, String said) {
    Decisions done = enter(Phase.FINISHED, failures(), now, said);
    if (latestMoves()) {
      return done;
    }
    // Whoever looked for this load in vain may look again.
    boolean missed =
        moving != null
            && moving.phase() == Phase.NOTHING_TO_PUBLISH
            && moving.runId().equals(newest.runId());
    Decision move = missed ? null : moving;
    Shown complete = shown.complete(newest.runId());
    return new Decisions(lastAttempt, lastSequence, done.newest, move, complete, runAgain);
  }

  private Decision current() {
    return latest().orElseThrow();
  }

  private int failures() {
    return current().failures();
  }

  private Decisions sequenceSeen(long sequence) {
    return new Decisions(
        lastAttempt, Math.max(lastSequence, sequence), newest, moving, shown, runAgain);
  }

  private Decisions show(Shown now) {
    return new Decisions(lastAttempt, lastSequence, newest, moving, now, runAgain);
  }

  private Decisions enter(Phase phase, int failures, Instant now, String why) {
    Decision entered = current().enter(phase, failures, now, why);
    return new Decisions(
        lastAttempt,
        lastSequence,
        latestMoves() ? newest : entered,
        latestMoves() ? entered : moving,
        shown,
        runAgain);
  }

  private Attempt nextAttempt(
      Desired desired, RunId runId, PublishMode publish, boolean recompute, Instant now) {
    long number = lastAttempt + 1;
    long sequence = Math.max(lastSequence + 1, now.toEpochMilli());
    String name = RunName.of(desired.pipeline(), runId, number);
    long generation = desired.wishes().generation();
    return new Attempt(name, number, sequence, publish, recompute, generation);
  }

  private Decisions issue(Decision run, Decision move, String heard) {
    long number = lastAttempt + 1;
    Decision issued = run != null && run.attempt().number() == number ? run : move;
    Attempt attempt = issued.attempt();
    Shown aimed = attempt.mayPublish() ? shown.aimAt(issued.runId()) : shown;
    return new Decisions(number, attempt.sequence(), run, move, aimed, heard);
  }
}
