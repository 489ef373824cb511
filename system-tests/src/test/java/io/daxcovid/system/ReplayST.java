package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.contract.message.SnapshotPublished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real figures day after day through the whole system. The property {@code dax.replay.from}
 * makes it longer, up to 2020-03-01, {@code dax.replay.every} slower or faster. What was measured
 * is left in {@code target/replay.md}.
 */
class ReplayST {
  private static final LocalDate FROM =
      LocalDate.parse(System.getProperty("dax.replay.from", "2020-12-05"));

  private static final LocalDate LAST = LocalDate.of(2020, 12, 14);
  private static final String REPLAY =
      "replay:%s?from=%s&every=" + System.getProperty("dax.replay.every", "2s");

  /** A busy machine takes some seconds for a day. */
  private static final Duration PATIENCE =
      Duration.ofMinutes(6).plusSeconds(20 * ChronoUnit.DAYS.between(FROM, LAST));

  /** Caches fill up first, and a short replay ends before they are full. */
  private static final long GROWTH = (ChronoUnit.DAYS.between(FROM, LAST) < 100 ? 200L : 32L) << 10;

  private static final String CASES = "ecdc-cases";
  private static final String PRICES = "fse-prices";

  @TempDir private Path folder;
  private final ProcessMemory memory = new ProcessMemory();
  private final Map<String, Integer> published = new HashMap<>();
  private final Set<String> runs = new LinkedHashSet<>();
  private final List<String> measured = new ArrayList<>();

  /** What the last publication was made of, and what it says. */
  private record Result(List<String> contents, Map<String, JsonNode> cube) {
    static Result of(LocalSystem system, SnapshotTopic topic) {
      return new Result(
          List.of(newest(topic.snapshots(CASES)), newest(topic.snapshots(PRICES))),
          new WholeCube(system::get).stored());
    }

    private static String newest(List<SnapshotPublished> events) {
      return events.get(events.size() - 1).data().contentSha256();
    }
  }

  @Test
  void law1_law4_every_day_is_notified_in_order_and_the_last_result_is_that_of_the_whole_file()
      throws Exception {
    RealFiles files = RealFiles.in(folder);
    Path prices = CutFiles.write(files.prices(), LAST, folder.resolve("cut"));
    try {
      Result last = replayed(files.csv(), prices);
      Result whole = ofWholeFiles(files.csv(), prices);
      assertThat(last.contents()).isEqualTo(whole.contents());
      assertThat(last.cube().keySet()).hasSize(18);
      last.cube().forEach((family, areas) -> assertThat(areas).as(family).isNotEmpty());
      assertThat(last.cube()).isEqualTo(whole.cube());
      measured.add(
          "families of the cube that equal those of the whole file | " + last.cube().size());
    } finally {
      leave();
    }
    assertThat(memory.growing(GROWTH)).as("programs that grow").isEmpty();
  }

  private void leave() throws IOException {
    Path table = Repository.root().resolve("system-tests/target/replay.md");
    Files.write(table, measured.stream().map(line -> "| " + line + " |").toList());
  }

  private Result replayed(Path cases, Path prices) throws Exception {
    Path state = folder.resolve("state");
    long begin = System.nanoTime();
    try (LocalSystem system =
        start(state, REPLAY.formatted(cases, FROM), REPLAY.formatted(prices, FROM))) {
      String first = system.awaitFirstRun();
      try (SnapshotTopic topic = SnapshotTopic.of(state);
          OpenPage page = new OpenPage(system.address())) {
        await("the last day is published; console:\n" + system.console())
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(500))
            .pollInSameThread()
            .failFast("the system ended", () -> !system.process().isAlive())
            .until(() -> look(system, topic, page));
        measured.add("days replayed | " + (ChronoUnit.DAYS.between(FROM, LAST) + 1));
        everyDayWasNotified(topic, CutFiles.days(prices));
        thePageMoved(page, first);
        measured.add("duration | %d s".formatted((System.nanoTime() - begin) / 1_000_000_000));
        measured.addAll(memory.table());
        return Result.of(system, topic);
      }
    }
  }

  private void everyDayWasNotified(SnapshotTopic topic, NavigableSet<LocalDate> traded) {
    List<LocalDate> days = days(topic, CASES);
    measured.add("snapshots of cases, notified in order, none twice | " + days.size());
    assertThat(days).containsExactlyElementsOf(FROM.datesUntil(LAST.plusDays(1)).toList());
    NavigableSet<LocalDate> expected = new TreeSet<>(traded.tailSet(FROM, true));
    // On a day without trade the replay begins with the prices of the one before.
    expected.add(traded.floor(FROM));
    List<LocalDate> prices = days(topic, PRICES);
    measured.add("snapshots of prices, notified in order, one per trading day | " + prices.size());
    assertThat(prices).containsExactlyElementsOf(expected);
  }

  /** Without having been loaded again. */
  private void thePageMoved(OpenPage page, String first) {
    String last = List.copyOf(runs).get(runs.size() - 1);
    assertThat(runs).as("the publication moved").hasSizeGreaterThan(1).contains(first);
    await("the page shows the last run")
        .atMost(Duration.ofMinutes(1))
        .pollInSameThread()
        .until(
            () -> {
              page.look();
              return page.runs().get(page.runs().size() - 1).equals(last);
            });
    assertThat(runs).as("runs on the page").containsAll(page.runs());
    assertThat(page.complaints()).isEmpty();
    measured.add("publications, only forward | " + runs.size());
    measured.add("of them drawn by a page that stayed open | " + page.runs().size());
  }

  /** The publication moves forward only, and in the end it is that of the newest snapshots. */
  private boolean look(LocalSystem system, SnapshotTopic topic, OpenPage page) {
    memory.look(system.process());
    page.look();
    Optional<JsonNode> answer = system.meta();
    if (answer.isEmpty()) {
      return false;
    }
    JsonNode meta = answer.orElseThrow();
    runs.add(meta.path("runId").asText());
    boolean newest = true;
    for (JsonNode input : meta.path("inputs")) {
      String dataset = input.path("dataset").asText();
      List<String> all = topic.snapshots(dataset).stream().map(SnapshotPublished::id).toList();
      int position = all.indexOf(input.path("snapshotId").asText());
      assertThat(position).isGreaterThanOrEqualTo(published.getOrDefault(dataset, 0));
      published.put(dataset, position);
      newest &= position == all.size() - 1;
    }
    return newest && isLast(topic, CASES) && isLast(topic, PRICES);
  }

  private static boolean isLast(SnapshotTopic topic, String dataset) {
    List<LocalDate> days = days(topic, dataset);
    return !days.isEmpty() && days.get(days.size() - 1).equals(LAST);
  }

  private static List<LocalDate> days(SnapshotTopic topic, String dataset) {
    return topic.snapshots(dataset).stream().map(event -> event.data().lastDate()).toList();
  }

  private Result ofWholeFiles(Path cases, Path prices) throws Exception {
    Path state = folder.resolve("whole");
    try (LocalSystem system = start(state, cases.toString(), prices.toString())) {
      system.awaitFirstRun();
      try (SnapshotTopic topic = SnapshotTopic.of(state)) {
        await()
            .until(() -> !topic.snapshots(CASES).isEmpty() && !topic.snapshots(PRICES).isEmpty());
        return Result.of(system, topic);
      }
    }
  }

  private LocalSystem start(Path state, String cases, String prices) throws IOException {
    return LocalSystem.start(
        folder.resolve(state.getFileName() + ".log"),
        "--state",
        state.toString(),
        "--cases",
        cases,
        "--prices",
        prices);
  }
}
