package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.contract.message.SnapshotPublished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real figures day after day through the whole system. The property {@code dax.replay.from}
 * makes it longer, up to 2020-03-01.
 */
class ReplayST {
  private static final LocalDate FROM =
      LocalDate.parse(System.getProperty("dax.replay.from", "2020-12-05"));

  private static final LocalDate LAST = LocalDate.of(2020, 12, 14);
  private static final String REPLAY = "replay:%s?from=%s&every=2s";
  private static final String CASES = "ecdc-cases";
  private static final String PRICES = "fse-prices";

  @TempDir private Path folder;
  private final List<Long> memory = new ArrayList<>();
  private final Map<String, Integer> published = new HashMap<>();

  @Test
  void law1_law4_every_day_is_notified_in_order_and_the_last_result_is_that_of_the_whole_file()
      throws Exception {
    RealFiles files = RealFiles.in(folder);
    Path prices = CutFiles.write(files.prices(), LAST, folder.resolve("cut"));
    Path state = folder.resolve("state");
    List<String> last;
    try (LocalSystem system =
        LocalSystem.start(
            folder.resolve("console.log"),
            "--state",
            state.toString(),
            "--cases",
            REPLAY.formatted(files.csv(), FROM),
            "--prices",
            REPLAY.formatted(prices, FROM))) {
      system.awaitFirstRun();
      try (SnapshotTopic topic = SnapshotTopic.of(state)) {
        last = followToTheEnd(system, topic);
      }
    }
    assertThat(last).isEqualTo(contentOfWholeFiles(files.csv(), prices));
    assertThat(memory.get(memory.size() - 1)).isLessThan(memory.get(0) + (200 << 10));
  }

  private List<String> followToTheEnd(LocalSystem system, SnapshotTopic topic) {
    await("the last day is published; console:\n" + system.console())
        .atMost(Duration.ofMinutes(6).plusSeconds(6 * ChronoUnit.DAYS.between(FROM, LAST)))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> look(system, topic));
    List<SnapshotPublished> cases = topic.snapshots(CASES);
    assertThat(cases)
        .extracting(event -> event.data().lastDate())
        .containsExactlyElementsOf(FROM.datesUntil(LAST.plusDays(1)).toList());
    assertThat(topic.snapshots(PRICES))
        .extracting(event -> event.data().lastDate())
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(day -> day.getDayOfWeek().getValue() < 6);
    return List.of(newest(cases), newest(topic.snapshots(PRICES)));
  }

  /** The publication moves forward only, and in the end it is that of the newest snapshots. */
  private boolean look(LocalSystem system, SnapshotTopic topic) {
    importer(system).map(ReplayST::kilobytes).forEach(memory::add);
    boolean newest = true;
    for (JsonNode input : system.get("/api/v1/meta").path("inputs")) {
      String dataset = input.path("dataset").asText();
      List<String> all = topic.snapshots(dataset).stream().map(SnapshotPublished::id).toList();
      int position = all.indexOf(input.path("snapshotId").asText());
      assertThat(position).isGreaterThanOrEqualTo(published.getOrDefault(dataset, 0));
      published.put(dataset, position);
      newest &= position == all.size() - 1;
    }
    List<SnapshotPublished> cases = topic.snapshots(CASES);
    List<SnapshotPublished> prices = topic.snapshots(PRICES);
    return newest && isLast(cases) && isLast(prices);
  }

  private static boolean isLast(List<SnapshotPublished> events) {
    return !events.isEmpty() && events.get(events.size() - 1).data().lastDate().equals(LAST);
  }

  private static String newest(List<SnapshotPublished> events) {
    return events.get(events.size() - 1).data().contentSha256();
  }

  private List<String> contentOfWholeFiles(Path cases, Path prices) throws Exception {
    Path state = folder.resolve("whole");
    try (LocalSystem system =
        LocalSystem.start(
            folder.resolve("whole.log"),
            "--state",
            state.toString(),
            "--cases",
            cases.toString(),
            "--prices",
            prices.toString())) {
      system.awaitFirstRun();
      try (SnapshotTopic topic = SnapshotTopic.of(state)) {
        await()
            .until(() -> !topic.snapshots(CASES).isEmpty() && !topic.snapshots(PRICES).isEmpty());
        return List.of(newest(topic.snapshots(CASES)), newest(topic.snapshots(PRICES)));
      }
    }
  }

  private static Stream<ProcessHandle> importer(LocalSystem system) {
    return system
        .process()
        .descendants()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("ImporterMain"))
                    .isPresent());
  }

  private static long kilobytes(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
