package io.daxcovid.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.web.limit.WaitingRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private final SingleFlight<String, Integer> flights =
      new SingleFlight<>(Duration.ofMinutes(1), new WaitingRoom(7));

  @Test
  void many_who_ask_at_once_cause_one_load() throws Exception {
    AtomicInteger loads = new AtomicInteger();
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            threads.submit(
                () ->
                    flights.get(
                        "key",
                        () -> {
                          loading.countDown();
                          await(release);
                          return loads.incrementAndGet();
                        })));
      }
      loading.await();
      release.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_failure_is_told_and_not_kept() {
    assertThatThrownBy(() -> flights.get("key", SingleFlightTest::fail)).hasMessage("not now");

    assertThat(flights.get("key", () -> 7)).isEqualTo(7);
  }

  @Test
  void what_is_forgotten_is_loaded_again() {
    flights.get("key", () -> 1);
    assertThat(flights.get("key", () -> 2)).isEqualTo(1);

    flights.forget("key");

    assertThat(flights.get("key", () -> 3)).isEqualTo(3);
  }

  private static int fail() {
    throw new IllegalStateException("not now");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
