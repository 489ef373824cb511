package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pipeline and its world, for tests to set up in a few words. */
final class Scene {
  static final String LOG = "/runs/1/driver.log";
  static final Instant NOW = Instant.parse("2020-12-14T10:00:00Z");

  private final Map<Dataset, Input> newest = new EnumMap<>(Dataset.class);
  private boolean caughtUp = true;
  private Wishes wishes = Wishes.NONE;
  private Concurrency concurrency = Concurrency.FORBID;
  private Optional<SettleWindow> window = Optional.empty();
  private Decisions decisions = Decisions.NONE;
  private RunObservation run = RunObservation.absent();
  private boolean watched = true;
  private int methodVersion = MethodVersion.CURRENT;

  /** Both inputs in version 1 are there; nothing was decided. */
  static Scene fresh() {
    return new Scene().notified(1, 1);
  }

  /** Version 1 of both was decided two minutes ago and is in that phase since a minute. */
  static Scene in(Phase phase) {
    return decidedWith(phase, PublishMode.ALWAYS, phase == Phase.FAILED ? 1 : 0);
  }

  static Scene decidedWith(Phase phase, PublishMode mode, int failures) {
    Scene scene = fresh();
    Instant before = NOW.minusSeconds(120);
    Decisions made = Decisions.NONE.decide(scene.desired(), scene.newest, false, before);
    if (mode == PublishMode.ONLY) {
      made = made.repeat(scene.desired(), mode, before, "superseded");
    }
    scene.decisions = enter(made, phase, failures);
    return scene;
  }

  private static Decisions enter(Decisions made, Phase phase, int failures) {
    RunId run = made.newest().runId();
    return new Decisions(
        made.lastAttempt(),
        made.lastSequence(),
        made.newest().enter(phase, failures, NOW.minusSeconds(60), "said before"),
        null,
        phase == Phase.FINISHED ? new Shown(run, run, run) : made.shown(),
        "");
  }

  static Input input(Dataset dataset, long version) {
    String id = "20201214T100000Z-%012x".formatted(version);
    return new Input(
        new SnapshotId(id), version, "/dax-covid/snapshots/" + dataset.id() + "/" + id, List.of());
  }

  static Outcome outcome(Outcome.State state, long publishedSequence) {
    return new Outcome(state, 7L, 100, publishedSequence, "driver's word");
  }

  Scene notified(long cases, long prices) {
    newest.put(Dataset.ECDC_CASES, input(Dataset.ECDC_CASES, cases));
    newest.put(Dataset.FSE_PRICES, input(Dataset.FSE_PRICES, prices));
    return this;
  }

  Scene without(Dataset dataset) {
    newest.remove(dataset);
    return this;
  }

  Scene notCaughtUp() {
    caughtUp = false;
    return this;
  }

  Scene suspended() {
    return held(Hold.SUSPENDED);
  }

  Scene held(Hold hold) {
    wishes = new Wishes(Optional.of(hold), Optional.empty(), "", wishes.generation());
    return this;
  }

  Scene pinned(RunId run) {
    wishes = new Wishes(Optional.empty(), Optional.of(run), wishes.runAgain(), wishes.generation());
    return this;
  }

  Scene notPinned() {
    wishes = new Wishes(Optional.empty(), Optional.empty(), wishes.runAgain(), wishes.generation());
    return this;
  }

  Scene askedAgain(String word) {
    wishes = new Wishes(Optional.empty(), wishes.pinnedRun(), word, wishes.generation());
    return this;
  }

  Scene generation(long number) {
    wishes = new Wishes(wishes.hold(), wishes.pinnedRun(), wishes.runAgain(), number);
    return this;
  }

  Scene replacing() {
    concurrency = Concurrency.REPLACE;
    return this;
  }

  Scene methodVersion(int version) {
    methodVersion = version;
    return this;
  }

  Scene running() {
    run = RunObservation.running();
    return this;
  }

  Scene troubled(Reason reason, Instant until) {
    run = RunObservation.troubled(reason, "something is odd", until);
    return this;
  }

  Scene taken() {
    run = RunObservation.taken();
    return this;
  }

  /** The controller is new and has not seen the attempt at work. */
  Scene unwatched() {
    watched = false;
    return this;
  }

  Scene gone() {
    run = RunObservation.ended(Optional.empty(), LOG);
    return this;
  }

  Scene goneSaying(String said) {
    run = new RunObservation.Ended(Optional.empty(), said, LOG);
    return this;
  }

  Scene ended(Outcome.State state, long publishedSequence) {
    run = RunObservation.ended(Optional.of(outcome(state, publishedSequence)), LOG);
    return this;
  }

  Scene window(Duration openedAgo, Duration movedAgo) {
    Map<Dataset, Long> pending = Observed.pending(desired().inputs(), newest, decisions);
    window = Optional.of(new SettleWindow(pending, NOW.minus(openedAgo), NOW.minus(movedAgo)));
    return this;
  }

  Map<Dataset, Input> inputs() {
    return newest;
  }

  Scene decisions(Decisions made) {
    decisions = made;
    return this;
  }

  Decisions decisions() {
    return decisions;
  }

  Desired desired() {
    return new Desired(
        PipelineKey.parse("local/dax-covid"),
        Dataset.INPUTS,
        Analysis.defaults(),
        methodVersion,
        SettlePolicy.of(Duration.ofSeconds(15)),
        concurrency,
        new RetryPolicy(3, Duration.ofSeconds(5)),
        Duration.ofMinutes(10),
        wishes);
  }

  Step plan() {
    return planAt(NOW);
  }

  Step planAt(Instant now) {
    return new RunPlanner()
        .plan(desired(), new Observed(caughtUp, newest, window, decisions, run, watched), now);
  }
}
