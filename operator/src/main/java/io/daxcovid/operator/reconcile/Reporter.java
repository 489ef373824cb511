package io.daxcovid.operator.reconcile;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.controller.status.PipelineReport;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.status.Announcement;
import io.daxcovid.operator.status.EventWriter;
import io.daxcovid.operator.status.StatusWords;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells what came of a pass: the status, an Event, the status topic. Only what has changed. */
public final class Reporter {
  private final PipelineReport report;
  private final EventWriter events;
  private final Consumer<PipelineStatus> topic;
  private final Consumer<PipelinePass.Result> observer;
  private final Map<String, PipelineStatus> told = new ConcurrentHashMap<>();

  public Reporter(
      PipelineReport report,
      EventWriter events,
      Consumer<PipelineStatus> topic,
      Consumer<PipelinePass.Result> observer) {
    this.report = report;
    this.events = events;
    this.topic = topic;
    this.observer = observer;
  }

  void report(PipelineRecord record, PipelinePass.Result result, Instant now) throws IOException {
    observer.accept(result);
    Optional<PipelineStatus> known =
        report.of(result, StatusWords.conditionsOf(record.pipeline()), now);
    if (known.isPresent()) {
      write(record, StatusWords.reported(record.pipeline(), known.get(), inputs(result)));
      tell(known.get(), result.feed());
    }
  }

  /** Of a resource that cannot be followed. */
  void refuse(PipelineRecord record, String why, Instant now) throws IOException {
    write(record, StatusWords.refused(record.pipeline(), why, now));
  }

  private void write(PipelineRecord record, CorrelationPipelineStatus next) throws IOException {
    CorrelationPipelineStatus before = record.status();
    if (next.equals(before) && record.written()) {
      return;
    }
    record.write(next);
    Announcement.of(before, next).ifPresent(news -> events.write(record.pipeline(), news));
  }

  private void tell(PipelineStatus status, FeedView feed) {
    // Before the status topic is read, nobody knows what was told last.
    if (!feed.statusRead()) {
      return;
    }
    PipelineStatus before =
        Optional.ofNullable(told.get(status.key())).orElse(feed.pipelines().get(status.key()));
    if (!status.equals(before)) {
      told.put(status.key(), status);
      topic.accept(status);
    }
  }

  private static Map<Dataset, Input> inputs(PipelinePass.Result result) {
    Map<Dataset, Input> inputs = new EnumMap<>(Dataset.class);
    for (Dataset dataset : result.desired().inputs()) {
      Input newest = result.feed().newest().get(dataset);
      if (newest != null) {
        inputs.put(dataset, newest);
      }
    }
    return inputs;
  }
}
