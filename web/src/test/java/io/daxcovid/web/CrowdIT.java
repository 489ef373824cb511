package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.web.fixture.Crowd;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of connections at once, against the program with the heap it really has. */
class CrowdIT {
  private static final int CROWD = 6_000;
  // The crowd shares the machine's processors with the program.
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;
  private EmbeddedDatabase database;
  private WebProcess web;
  private final HttpClient reader = reader();

  @BeforeEach
  void start() throws Exception {
    database = EmbeddedDatabase.start();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      writer.publish(writer.write(Runs.id(1), MadeUp.year()), Runs.id(1), 1);
    }
    web = WebProcess.start(database, folder);
    await().atMost(Duration.ofSeconds(30)).until(() -> status(reader, "/health/ready") == 200);
  }

  @AfterEach
  void stop() throws Exception {
    web.close();
    database.close();
  }

  @Test
  void a_crowd_of_connections_neither_kills_the_web_nor_locks_out_who_is_there() throws Exception {
    int connections = (int) Math.min(CROWD, openFiles() - 500);
    FaithfulReader faithful = new FaithfulReader();
    try (Crowd crowd = Crowd.of(connections, web.port())) {
      await().atMost(Duration.ofMinutes(1)).until(() -> crowd.reached() == connections);
      // The idle ones have to leave, so a newcomer gets in although the crowd is still there.
      HttpClient newcomer = reader();
      await().atMost(Duration.ofSeconds(20)).until(() -> gets(newcomer));
      assertThat(metric(newcomer, "dax_web_connections ")).isBetween(1.0, 256.0);
      assertThat(metric(newcomer, "dax_web_connections_refused_total ")).isGreaterThan(500);
      System.out.printf("%d connections, %s, %s%n", connections, web.peakMemory(), faithful);
    } finally {
      faithful.stop();
    }
    assertThat(faithful.failures).isEmpty();
    HttpClient next = reader();
    await().atMost(SOON).until(() -> status(next, "/api/v1/areas") == 200);
    assertThat(web.printed()).doesNotContain("OutOfMemory", "Exception");
  }

  /**
   * Was there before the crowd and goes on asking: each of his questions is answered, and one that
   * has to be computed at least with when to come back.
   */
  private final class FaithfulReader {
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "faithful reader");
    private volatile Duration slowest = Duration.ZERO;

    FaithfulReader() throws InterruptedException {
      thread.start();
      ready.await();
    }

    void stop() throws InterruptedException {
      stopped.set(true);
      thread.join();
    }

    private void run() {
      while (!stopped.get()) {
        long started = System.nanoTime();
        try {
          expect(200, "/health/live");
          expect(200, "/page/app.js");
          expect(503, "/api/v1/areas");
        } catch (IOException | InterruptedException e) {
          failures.add(e.toString());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        ready.countDown();
      }
    }

    private void expect(int other, String path) throws IOException, InterruptedException {
      int status = status(reader, path);
      answers.incrementAndGet();
      if (status != 200 && status != other) {
        failures.add(path + " answered " + status);
      }
    }

    @Override
    public String toString() {
      return "%d answers, three took at most %d ms".formatted(answers.get(), slowest.toMillis());
    }
  }

  private boolean gets(HttpClient client) throws InterruptedException {
    try {
      return status(client, "/health/live") == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private int status(HttpClient client, String path) throws IOException, InterruptedException {
    if (!web.isAlive()) {
      throw new AssertionError(web.printed());
    }
    try {
      HttpRequest request = HttpRequest.newBuilder(web.address(path)).timeout(PATIENCE).build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 503) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      }
      return answer.statusCode();
    } catch (ConnectException e) {
      return 0;
    }
  }

  private double metric(HttpClient client, String name) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(web.address("/metrics")).timeout(PATIENCE).build();
    return client
        .send(request, HttpResponse.BodyHandlers.ofLines())
        .body()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }

  private static HttpClient reader() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2))
        .build();
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getMaxFileDescriptorCount();
  }
}
