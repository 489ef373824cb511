package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What readers see while results come and go. */
@Tag("database")
class PublicationIT {
  private static final int PUBLICATIONS = 200;
  private static final int KEPT = 3;

  private EmbeddedDatabase database;
  private LoadWriter writer;
  private WebUnderTest web;

  @BeforeEach
  void start() throws Exception {
    database = EmbeddedDatabase.start();
    writer = new LoadWriter(database.connect(database.writer()));
    web = WebUnderTest.start(database, List.of());
  }

  @AfterEach
  void stop() throws Exception {
    web.close();
    writer.close();
    database.close();
  }

  @Test
  void law3_before_the_first_run_there_is_a_clear_no_data_yet_and_then_the_first_result()
      throws Exception {
    JsonNode meta = web.json("/api/v1/meta");
    assertThat(meta.get("state").asText()).isEqualTo("no data yet");
    assertThat(meta.get("runId").isNull()).isTrue();
    HttpResponse<String> areas = web.get("/api/v1/areas");
    assertThat(areas.statusCode()).isEqualTo(503);
    assertThat(WebUnderTest.parse(areas).get("code").asText()).isEqualTo("no-data-yet");
    assertThat(web.json("/api/v1/runs").get("runs")).isEmpty();
    assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);

    publish(1);

    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> web.json("/api/v1/meta").get("runId").asText().equals(Runs.id(1)));
    assertThat(web.get("/api/v1/areas").statusCode()).isEqualTo(200);
  }

  @Test
  void law3_a_reader_through_200_publications_sees_each_time_one_whole_result() throws Exception {
    publish(1);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> readers = new ArrayList<>();
    for (String path : List.of("series?areas=DE,FR&group=day", "areas", "index?group=day")) {
      readers.add(threads.submit(reader(path, done)));
    }
    List<Long> loads = new ArrayList<>();
    for (int number = 2; number <= PUBLICATIONS + 1; number++) {
      loads.add(publish(number));
      if (loads.size() > KEPT) {
        writer.remove(loads.remove(0));
      }
    }
    done.set(true);
    for (Future<Integer> reader : readers) {
      assertThat(reader.get()).isGreaterThan(20);
    }
    threads.shutdown();
  }

  @Test
  void law3_fifty_readers_never_go_back_to_an_earlier_result() throws Exception {
    publish(1);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(50);
    List<Future<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      readers.add(
          threads.submit(reader(i % 2 == 0 ? "areas" : "series?areas=DE,FR&group=day", done)));
    }
    for (int number = 2; number <= 10; number++) {
      publish(number);
      String run = Runs.id(number);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> web.json("/api/v1/meta").get("runId").asText().equals(run));
    }
    done.set(true);
    for (Future<Integer> reader : readers) {
      assertThat(reader.get()).isPositive();
    }
    threads.shutdown();
  }

  @Test
  void law3_a_pinned_run_stays_readable_until_it_is_removed_and_then_says_so() throws Exception {
    long first = publish(1);
    publish(2);
    String pinned = "/api/v1/series?areas=DE&run=" + Runs.id(1);
    assertThat(web.json(pinned).at("/run/id").asText()).isEqualTo(Runs.id(1));

    writer.remove(first);

    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(web.get(pinned).statusCode()).isEqualTo(410));
    assertThat(WebUnderTest.parse(web.get(pinned)).get("code").asText()).isEqualTo("run-removed");
    assertThat(web.json("/api/v1/series?areas=DE").at("/run/id").asText()).isEqualTo(Runs.id(2));
  }

  /** Reads until told to stop; every number of an answer must be that of its run. */
  private Callable<Integer> reader(String path, AtomicBoolean done) {
    return () -> {
      int answers = 0;
      long last = 0;
      for (; !done.get(); answers++) {
        JsonNode answer = web.json("/api/v1/" + path);
        long number = Long.parseLong(answer.at("/run/id").asText(), 16);
        assertThat(number).isGreaterThanOrEqualTo(last);
        last = number;
        List<JsonNode> numbers = new ArrayList<>(answer.findValues("level"));
        numbers.addAll(answer.findValues("population"));
        answer.findValues("values").forEach(values -> values.forEach(numbers::add));
        assertThat(numbers)
            .isNotEmpty()
            .allSatisfy(value -> assertThat(value.asDouble()).isEqualTo((double) number));
        assertThat(answer.findValuesAsText("name")).allMatch(name -> name.equals("no " + number));
      }
      return answers;
    };
  }

  private long publish(int number) throws Exception {
    long load = writer.write(Runs.id(number), MadeUp.uniform(number));
    writer.publish(load, Runs.id(number), number);
    return load;
  }
}
