package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.local.testing.EmbeddedMemcached;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts go away and come back. */
@Tag("database")
class AwayIT {
  private EmbeddedDatabase database;
  private EmbeddedMemcached memcached;
  private WebUnderTest web;
  private int day = 1;

  @BeforeEach
  void start() throws Exception {
    database = EmbeddedDatabase.start();
    memcached = EmbeddedMemcached.start();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      writer.publish(writer.write(Runs.id(1), MadeUp.year()), Runs.id(1), 1);
    }
    web = another();
  }

  @AfterEach
  void stop() {
    web.close();
    memcached.close();
    database.close();
  }

  @Test
  void law7_the_database_goes_away_and_comes_back() throws Exception {
    assertThat(web.get("/api/v1/areas").statusCode()).isEqualTo(200);

    database.part().kill();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> web.get("/api/v1/areas").statusCode() == 503);
    assertThat(web.get("/api/v1/meta").body()).contains("database-unavailable");
    assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);

    database.part().startAgain();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> web.get("/api/v1/areas").statusCode() == 200);
  }

  @Test
  void law7_answers_come_from_the_cache_and_without_it_from_the_database() throws Exception {
    double before = web.awaitWarm(1).answersFrom("database");
    ask();
    assertThat(web.answersFrom("database") - before).isEqualTo(1);
    try (WebUnderTest other = another()) {
      assertThat(other.json(query(1))).isEqualTo(web.json(query(1)));
    }

    memcached.part().kill();
    assertThat(ask()).isLessThan(Duration.ofSeconds(2));
    ask();

    memcached.part().startAgain();
    String query = query(day++);
    double cached = web.answersFrom("cache");
    // Its own memory of two seconds must have forgotten the answer before the cache is asked.
    await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(2_200))
        .until(() -> web.json(query) != null && web.answersFrom("cache") > cached);
  }

  @Test
  void law7_a_frozen_cache_costs_three_time_outs_and_no_more() throws Exception {
    web.awaitWarm(1);
    ask();
    long process = process("memcached");
    signal("STOP", process);
    try {
      for (int i = 0; i < 3; i++) {
        ask();
      }
      assertThat(ask()).isLessThan(Duration.ofMillis(500));
    } finally {
      signal("CONT", process);
    }
  }

  /** A question that nobody has asked before, and how long its answer took. */
  private Duration ask() throws Exception {
    long started = System.nanoTime();
    web.json(query(day++));
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private static String query(int day) {
    return "/api/v1/index?group=day&from=2020-01-01&to=" + MadeUp.FIRST.plusDays(day);
  }

  /** A second replica, with the same cache. */
  private WebUnderTest another() throws IOException {
    String[] address = memcached.address().split(":", -1);
    return WebUnderTest.start(
        database, List.of(new InetSocketAddress(address[0], Integer.parseInt(address[1]))));
  }

  private static long process(String name) {
    return ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().command().filter(path -> path.endsWith(name)).isPresent())
        .findFirst()
        .orElseThrow()
        .pid();
  }

  private static void signal(String signal, long process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start().waitFor();
  }
}
