package io.daxcovid.operator.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class ReconcileWatchTest {
  private final MutableClock clock =
      MutableClock.of(Instant.parse("2020-12-14T10:00:00Z"), ZoneOffset.UTC);
  private final List<ResourceID> gone = new ArrayList<>();
  private final ReconcileWatch watch = new ReconcileWatch(Metrics.NOOP, gone::add, clock);

  @Test
  void a_reconcile_that_takes_for_ever_is_noticed_while_it_lasts() throws Exception {
    assertThat(watch.moving()).isTrue();
    boolean meanwhile =
        watch.timeControllerExecution(
            execution(
                () -> {
                  assertThat(watch.moving()).isTrue();
                  clock.add(ReconcileWatch.WEDGED.plusMillis(1));
                  return watch.moving();
                }));
    assertThat(meanwhile).isFalse();
    assertThat(watch.moving()).as("it ended after all").isTrue();
  }

  @Test
  void a_reconcile_that_fails_has_ended() {
    assertThatThrownBy(
            () ->
                watch.timeControllerExecution(
                    execution(
                        () -> {
                          throw new IOException("no answer");
                        })))
        .hasMessage("no answer");
    clock.add(ReconcileWatch.WEDGED.plusSeconds(1));
    assertThat(watch.moving()).isTrue();
  }

  @Test
  void a_pipeline_that_was_deleted_is_told() {
    ResourceID id = new ResourceID("german-market", "research");
    watch.cleanupDoneFor(id, Map.of());
    assertThat(gone).containsExactly(id);
  }

  private interface Body {
    boolean run() throws Exception;
  }

  private static Metrics.ControllerExecution<Boolean> execution(Body body) {
    return new Metrics.ControllerExecution<>() {
      @Override
      public String name() {
        return "reconcile";
      }

      @Override
      public String controllerName() {
        return "test";
      }

      @Override
      public String successTypeName(Boolean result) {
        return "done";
      }

      @Override
      public ResourceID resourceID() {
        return new ResourceID("german-market", "research");
      }

      @Override
      public Map<String, Object> metadata() {
        return Map.of();
      }

      @Override
      public Boolean execute() throws Exception {
        return body.run();
      }
    };
  }
}
