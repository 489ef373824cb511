package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.settings.Secret;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.limit.WaitingRoom;
import io.daxcovid.web.load.Database;
import io.daxcovid.web.load.DatabaseConfig;
import io.daxcovid.web.load.Select;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may be asked at once, and for how long, of the program and a real database. */
class LimitsIT {
  private static final int READERS = 40;
  private static final int QUESTIONS = 10;
  private static EmbeddedDatabase database;
  private static WebUnderTest web;

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedDatabase.start();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      writer.publish(writer.write(Runs.id(1), MadeUp.year()), Runs.id(1), 1);
    }
    web = WebUnderTest.start(database, List.of());
  }

  @AfterAll
  static void stop() {
    web.close();
    database.close();
  }

  @Test
  void one_question_of_many_readers_at_once_is_answered_by_one_load() throws Exception {
    double before = web.awaitWarm(1).answersFrom("database");
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      for (int question = 0; question < QUESTIONS; question++) {
        String path = "/api/v1/correlation/lags?area=DE&to=" + MadeUp.LAST.minusDays(question);
        assertThat(together(threads, () -> web.get(path).statusCode())).containsOnly(200);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(web.answersFrom("database") - before).isEqualTo(QUESTIONS);
  }

  @Test
  void a_statement_that_takes_too_long_is_given_up_and_its_connection_goes_on() {
    try (Database slow = database(new WaitingRoom(4))) {
      long started = System.nanoTime();
      assertThatThrownBy(
              () ->
                  slow.read(connection -> Select.list(connection, row -> true, "SELECT SLEEP(30)")))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_SLOW));
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(9));
      assertThat(slow.<List<Boolean>>read(c -> Select.list(c, row -> true, "SELECT 1"))).hasSize(1);
    }
  }

  @Test
  void when_every_connection_is_at_work_the_next_reader_is_told_to_come_back() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (Database busy = database(new WaitingRoom(100))) {
      CountDownLatch atWork = new CountDownLatch(8);
      for (int i = 0; i < 8; i++) {
        threads.execute(
            () ->
                busy.read(
                    connection -> {
                      atWork.countDown();
                      return untilReleased(release);
                    }));
      }
      atWork.await();
      assertThatThrownBy(() -> busy.read(connection -> true))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_BUSY));
      release.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/areas?x=, 414, 431", "/, 431, 431"})
  void a_request_without_measure_is_refused(String path, int status, int other) throws Exception {
    String much = "x".repeat(9_000);
    HttpResponse<String> answer =
        path.equals("/") ? web.get(path, "X-Much", much) : web.get(path + much);

    assertThat(answer.statusCode()).isIn(status, other);
    assertThat(answer.body()).doesNotContain("Jetty", "Exception", "at org.");
  }

  private interface Asking {
    int status() throws Exception;
  }

  private static List<Integer> together(ExecutorService threads, Asking asking) throws Exception {
    CountDownLatch ready = new CountDownLatch(READERS);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      answers.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return asking.status();
              }));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  private static boolean untilReleased(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static Database database(WaitingRoom room) {
    return new Database(
        new DatabaseConfig(
            database.url(), database.reader().user(), new Secret(database.reader().password())),
        room);
  }
}
