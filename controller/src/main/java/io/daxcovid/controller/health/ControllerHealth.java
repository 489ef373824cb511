package io.daxcovid.controller.health;

import io.daxcovid.controller.loop.ControllerLoop;
import io.daxcovid.controller.notification.TopicProgress;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.health.Probes;
import io.daxcovid.health.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Live: the loop moves. Ready: the notifications have been read to their end once, and Kafka has
 * not been away for longer than a bound since.
 */
public final class ControllerHealth implements Probes {
  private final BooleanSupplier moving;
  private final BooleanSupplier caughtUp;
  private final Supplier<TopicProgress> progress;
  private final Duration awayLimit;
  private final Clock clock;

  ControllerHealth(
      BooleanSupplier moving,
      BooleanSupplier caughtUp,
      Supplier<TopicProgress> progress,
      Duration awayLimit,
      Clock clock) {
    this.moving = moving;
    this.caughtUp = caughtUp;
    this.progress = progress;
    this.awayLimit = awayLimit;
    this.clock = clock;
  }

  public static ControllerHealth of(
      ControllerLoop loop, TopicTail tail, Duration awayLimit, Clock clock) {
    return of(loop::alive, tail, awayLimit, clock);
  }

  /**
   * @param moving false if whoever works hangs in something
   */
  public static ControllerHealth of(
      BooleanSupplier moving, TopicTail tail, Duration awayLimit, Clock clock) {
    return new ControllerHealth(
        moving, () -> tail.view().snapshotsRead(), tail::progress, awayLimit, clock);
  }

  @Override
  public Verdict live() {
    return moving.getAsBoolean()
        ? Verdict.good("the loop moves")
        : Verdict.bad("the loop has not moved for minutes");
  }

  @Override
  public Verdict ready() {
    if (!caughtUp.getAsBoolean()) {
      return Verdict.bad("the notifications have not been read to their end yet");
    }
    Instant heard = progress.get().heard();
    if (heard.plus(awayLimit).isBefore(clock.instant())) {
      return Verdict.bad("Kafka, or a topic, has not answered since " + heard);
    }
    Verdict live = live();
    return live.good() ? Verdict.good("ready") : live;
  }
}
