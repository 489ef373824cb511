package io.daxcovid.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeten.extra.MutableClock;

/** Everything outside the controller: clock, topic, drivers, database. It survives any kill. */
final class World implements Runner {
  private final Database database = new Database();
  private final Map<String, Driver> drivers = new LinkedHashMap<>();
  private final List<SnapshotPublished> topic = new ArrayList<>();
  private final MutableClock clock =
      MutableClock.of(Instant.parse("2020-12-14T10:00:00Z"), ZoneOffset.UTC);
  private long versions;
  private int stops;

  Database database() {
    return database;
  }

  Clock clock() {
    return clock;
  }

  List<SnapshotPublished> topic() {
    return topic;
  }

  void pass(Duration time) {
    clock.add(time);
  }

  void importSnapshot(Dataset dataset) {
    versions++;
    topic.add(event(dataset, versions));
  }

  void repeatMessage(int index) {
    topic.add(topic.get(index));
  }

  /** The topic is lost and comes back with nothing but its oldest message. */
  void loseTopic() {
    if (topic.size() > 1) {
      topic.subList(1, topic.size()).clear();
    }
  }

  private SnapshotPublished event(Dataset dataset, long version) {
    SnapshotId id = new SnapshotId("20201214T100000Z-%012x".formatted(version));
    LocalDate day = LocalDate.EPOCH;
    return new SnapshotPublished(
        "1.0",
        id.value(),
        "/test",
        SnapshotPublished.TYPE,
        dataset.id(),
        clock.instant(),
        "application/json",
        new SnapshotPublished.Summary(
            dataset, id, version, "00", 1, day, day, "/s/" + id, List.of()));
  }

  FeedView view(int messages) {
    FeedView view = FeedView.EMPTY;
    for (SnapshotPublished event : topic.subList(0, Math.min(messages, topic.size()))) {
      view = view.with(event);
    }
    return messages >= topic.size() ? view.snapshotsReadToEnd() : view;
  }

  Optional<Driver> alive() {
    return drivers.values().stream().filter(Driver::alive).findFirst();
  }

  int stops() {
    return stops;
  }

  long driversOf(RunId run) {
    return drivers.values().stream()
        .filter(driver -> driver.request().decision().runId().equals(run))
        .count();
  }

  @Override
  public void start(RunRequest request) {
    assertThat(alive()).as("one run at a time").isEmpty();
    assertThat(drivers).as("a name is given once").doesNotContainKey(request.ref().name());
    drivers.put(request.ref().name(), new Driver(request, database));
  }

  @Override
  public RunObservation observe(RunRef attempt) {
    Driver driver = drivers.get(attempt.name());
    return driver == null ? RunObservation.absent() : driver.observe();
  }

  @Override
  public void stop(RunRef attempt) {
    stops++;
    drivers.get(attempt.name()).kill();
  }
}
