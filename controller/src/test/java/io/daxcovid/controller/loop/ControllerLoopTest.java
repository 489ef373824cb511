package io.daxcovid.controller.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.run.DecisionStore;
import io.daxcovid.controller.run.PassMemory;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import io.daxcovid.controller.status.Freshness;
import io.daxcovid.controller.status.PipelineReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControllerLoopTest {
  private static final FeedView READ = FeedView.EMPTY.snapshotsReadToEnd().statusReadToEnd();

  private final List<PipelineStatus> sent = new CopyOnWriteArrayList<>();
  private final List<PipelinePass.Result> passes = new CopyOnWriteArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();
  private final Nudge nudge = new Nudge();
  private volatile boolean diskFull;
  private volatile FeedView view = READ;
  private ControllerLoop loop;
  private Thread thread;

  @BeforeEach
  void start() {
    Clock clock = Clock.systemUTC();
    PipelinePass pass =
        new PipelinePass(
            Pipelines::hasty, () -> view, new NoRunner(), store(), new PassMemory(), clock);
    PipelineReport report = new PipelineReport(new Freshness(Duration.ofHours(1)));
    loop = new ControllerLoop(pass, report, sent::add, passes::add, nudge, clock);
    thread =
        new Thread(
            () -> {
              try {
                loop.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @AfterEach
  void stop() throws InterruptedException {
    loop.stop();
    thread.join(5_000);
    assertThat(thread.isAlive()).as("law 9: ends when asked").isFalse();
  }

  @Test
  void law6_nudges_without_a_change_send_nothing() {
    thread.start();
    await().until(() -> sent.size() == 1);
    for (int i = 0; i < 5; i++) {
      int before = looks.get();
      nudge.give();
      await().until(() -> looks.get() > before);
    }
    assertThat(sent).hasSize(1);
    assertThat(loop.alive()).isTrue();
  }

  @Test
  void law6_restarted_controller_does_not_repeat_what_the_topic_says_already() {
    thread.start();
    await().until(() -> sent.size() == 1);
    loop.stop();
    await().until(() -> !thread.isAlive());
    view = READ.with(sent.get(0));
    start();
    int before = looks.get();
    thread.start();
    await().until(() -> looks.get() > before);
    nudge.give();
    await().until(() -> looks.get() > before + 1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void law7_pass_that_fails_is_repeated_until_it_succeeds() {
    diskFull = true;
    thread.start();
    await().until(() -> looks.get() > 0);
    assertThat(sent).isEmpty();
    diskFull = false;
    nudge.give();
    await().until(() -> sent.size() == 1);
  }

  private DecisionStore store() {
    return new DecisionStore() {
      @Override
      public Decisions load() throws IOException {
        looks.incrementAndGet();
        if (diskFull) {
          throw new IOException("no space left");
        }
        return Decisions.NONE;
      }

      @Override
      public void save(Decisions decisions) {
        throw new AssertionError("nothing to decide here");
      }
    };
  }

  private static final class NoRunner implements Runner {
    @Override
    public void start(RunRequest request) {
      throw new AssertionError("nothing to start here");
    }

    @Override
    public RunObservation observe(RunRef attempt) {
      return RunObservation.absent();
    }

    @Override
    public void stop(RunRef attempt) {
      throw new AssertionError("nothing to stop here");
    }
  }
}
