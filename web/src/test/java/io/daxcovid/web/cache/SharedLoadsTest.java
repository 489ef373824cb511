package io.daxcovid.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.web.limit.WaitingRoom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedLoadsTest {
  private static final int READERS = 1_000;
  private final Remembering cache = new Remembering();
  private final AtomicInteger loads = new AtomicInteger();

  @Test
  void a_thousand_who_miss_at_once_in_two_programs_cause_one_load() throws Exception {
    List<SharedLoads> programs = List.of(program(), program());
    List<SingleFlight<String, byte[]>> flights = List.of(flight(), flight());
    CountDownLatch ready = new CountDownLatch(READERS);
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    List<Future<byte[]>> answers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      int at = i % 2;
      answers.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return flights.get(at).get("k", () -> programs.get(at).get("k", this::load));
              }));
    }
    for (Future<byte[]> answer : answers) {
      assertThat(answer.get()).asString().isEqualTo("body");
    }
    threads.shutdown();
    assertThat(loads).hasValue(1);
  }

  @Test
  void what_somebody_else_has_written_under_the_key_is_no_answer() {
    program().get("k", this::load);
    byte[] good = cache.values.get("k");
    byte[] cut = Arrays.copyOf(good, good.length - 1);
    for (byte[] foreign : List.of(new byte[0], bytes("foreign"), cut, SealedBody.seal("x", good))) {
      cache.values.put("k", foreign);
      assertThat(program().get("k", this::load)).asString().isEqualTo("body");
    }
    assertThat(loads).hasValue(5);
    program().get("k", this::load);
    assertThat(loads).hasValue(5);
  }

  @Test
  void a_cache_that_forgets_at_once_costs_loads_and_nothing_else() {
    SharedLoads programs = new SharedLoads(new AnswerCache.None(), new WaitingRoom(1));

    assertThat(programs.get("k", this::load)).asString().isEqualTo("body");
    assertThat(programs.get("k", this::load)).asString().isEqualTo("body");
  }

  @Test
  void a_claim_that_nobody_gives_back_is_waited_for_two_seconds() {
    cache.claim("k");
    long started = System.nanoTime();

    assertThat(program().get("k", this::load)).asString().isEqualTo("body");

    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
  }

  @Test
  void a_load_that_fails_leaves_the_next_one_its_turn() {
    assertThatThrownBy(() -> program().get("k", SharedLoadsTest::fail)).hasMessage("not now");

    assertThat(cache.claims).isEmpty();
    assertThat(program().get("k", this::load)).asString().isEqualTo("body");
  }

  private SharedLoads program() {
    return new SharedLoads(cache, new WaitingRoom(READERS));
  }

  private static SingleFlight<String, byte[]> flight() {
    return new SingleFlight<>(Duration.ofMinutes(1), new WaitingRoom(READERS));
  }

  private byte[] load() {
    loads.incrementAndGet();
    return bytes("body");
  }

  private static byte[] fail() {
    throw new IllegalStateException("not now");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What Memcached is when nothing is wrong with it. */
  private static final class Remembering implements AnswerCache {
    private final Map<String, byte[]> values = new ConcurrentHashMap<>();
    private final Map<String, Boolean> claims = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, byte[] value) {
      values.put(key, value);
    }

    @Override
    public boolean claim(String key) {
      return claims.putIfAbsent(key, true) == null;
    }

    @Override
    public void release(String key) {
      claims.remove(key);
    }

    @Override
    public void close() {}
  }
}
