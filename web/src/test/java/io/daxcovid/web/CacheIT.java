package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.local.testing.EmbeddedMemcached;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.MemcachedText;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas of the program, one database, one Memcached. */
class CacheIT {
  private static final int READERS = 60;
  private EmbeddedDatabase database;
  private EmbeddedMemcached memcached;
  private LoadWriter writer;
  private List<WebUnderTest> replicas;

  @BeforeEach
  void start() throws Exception {
    database = EmbeddedDatabase.start();
    memcached = EmbeddedMemcached.start();
    writer = new LoadWriter(database.connect(database.writer()));
    publish(1);
    MemcachedText text = new MemcachedText(memcached.address());
    replicas =
        List.of(
            WebUnderTest.start(database, List.of(text.server())).awaitWarm(1),
            WebUnderTest.start(database, List.of(text.server())).awaitWarm(1));
  }

  @AfterEach
  void stop() throws Exception {
    replicas.forEach(WebUnderTest::close);
    writer.close();
    memcached.close();
    database.close();
  }

  @Test
  void a_crowd_that_misses_at_both_replicas_causes_one_load_per_key() throws Exception {
    double before = loads();
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    for (int day = 0; day < 5; day++) {
      String path = "/api/v1/correlation/lags?area=FR&to=" + MadeUp.LAST.minusDays(day);
      CountDownLatch ready = new CountDownLatch(READERS);
      List<Future<Integer>> statuses = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        WebUnderTest replica = replicas.get(i % 2);
        statuses.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return replica.get(path).statusCode();
                }));
      }
      for (Future<Integer> status : statuses) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    threads.shutdown();
    // Without claims it is ten. The cache has 100 ms, which it may miss on a busy machine.
    assertThat(loads() - before).isBetween(5.0, 7.0);
  }

  @Test
  void the_first_reader_of_a_publication_finds_what_the_page_begins_with() throws Exception {
    publish(2);
    WebUnderTest web = replicas.get(0);
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> web.json("/api/v1/meta").get("runId").asText().equals(Runs.id(2)));
    double before = web.answersFrom("database");

    for (String path : startPage(web.json("/api/v1/meta"))) {
      JsonNode answer = web.json(path);
      assertThat(answer.at("/run/id").asText()).as(path).isEqualTo(Runs.id(2));
    }

    assertThat(web.answersFrom("database")).isEqualTo(before);
  }

  @Test
  void foreign_bytes_under_every_key_change_no_answer() throws Exception {
    MemcachedText text = new MemcachedText(memcached.address());
    WebUnderTest web = replicas.get(0);
    List<String> paths = startPage(web.json("/api/v1/meta"));
    List<JsonNode> good = new ArrayList<>();
    for (String path : paths) {
      good.add(web.json(path));
    }
    assertThat(text.keys()).hasSizeGreaterThanOrEqualTo(paths.size());
    for (String key : text.keys()) {
      text.set(key, "\u001f\u008bforeign");
    }
    double before = web.answersFrom("database");
    // Its own memory of two seconds must have forgotten the answers before the cache is asked.
    await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(2_200))
        .until(() -> web.json(paths.get(0)) != null && web.answersFrom("database") > before);
    for (int i = 0; i < paths.size(); i++) {
      assertThat(web.json(paths.get(i))).isEqualTo(good.get(i));
    }
  }

  /** As the page asks: by run, with its own defaults said. */
  private static List<String> startPage(JsonNode meta) {
    String run = "run=" + meta.get("runId").asText();
    List<String> firsts = meta.findValuesAsText("firstDate");
    List<String> lasts = meta.findValuesAsText("lastDate");
    String all = "&from=" + Collections.max(firsts) + "&to=" + Collections.min(lasts);
    String pair = "&metric=cases&x=growth7&y=return&method=pearson&lags=-14..14";
    return List.of(
        "/api/v1/areas?" + run,
        "/api/v1/series?areas=DE&metric=cases&group=auto&" + run + all,
        "/api/v1/index?group=day&" + run + all,
        "/api/v1/correlation/lags?area=DE&" + run + pair,
        "/api/v1/correlation/top?metric=cases&method=pearson&limit=6&" + run,
        "/api/v1/correlation/matrix?correction=bh&" + run + pair);
  }

  private double loads() throws Exception {
    return replicas.get(0).answersFrom("database") + replicas.get(1).answersFrom("database");
  }

  private void publish(int number) throws Exception {
    long load = writer.write(Runs.id(number), MadeUp.year());
    writer.cube(load, MadeUp.year());
    writer.publish(load, Runs.id(number), number);
  }
}
