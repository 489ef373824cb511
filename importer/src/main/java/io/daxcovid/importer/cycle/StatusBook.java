package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.message.DatasetStatus.Quarantined;
import io.daxcovid.contract.message.DatasetStatus.SourceCheck;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.cycle.ImportResult.Absent;
import io.daxcovid.importer.cycle.ImportResult.Diverted;
import io.daxcovid.importer.cycle.ImportResult.Published;
import io.daxcovid.importer.cycle.ImportResult.Refused;
import io.daxcovid.importer.cycle.ImportResult.Rejected;
import io.daxcovid.importer.cycle.ImportResult.Unchanged;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the status of each dataset and remembers what the next one needs: when a check was last
 * good, and what waits for a person. Before the first good check of this process the time of the
 * newest snapshot stands in.
 */
final class StatusBook {
  /** ECDC's daily files ended that day; nothing newer will come. */
  private static final LocalDate LAST_ECDC_DAY = LocalDate.of(2020, 12, 14);

  /** Kafka takes messages of one megabyte; who needs to know all reads the log. */
  private static final int LONGEST_TEXT = 2_000;

  private static final int MOST_QUARANTINED = 50;

  private final ResultLines lines;
  private final Map<Dataset, DatasetStatus> last = new EnumMap<>(Dataset.class);

  StatusBook(ResultLines lines) {
    this.lines = lines;
  }

  DatasetStatus next(Dataset dataset, String source, ImportResult result, Instant at) {
    Optional<DatasetStatus> before = Optional.ofNullable(last.get(dataset));
    DatasetStatus status =
        new DatasetStatus(
            dataset,
            at,
            lastSuccess(before, result, at),
            archived(before, result),
            List.of(new SourceCheck(source, outcome(result), bounded(message(dataset, result)))),
            carriedOver(before, result),
            quarantined(before, result));
    last.put(dataset, status);
    return status;
  }

  private static Instant lastSuccess(
      Optional<DatasetStatus> before, ImportResult result, Instant at) {
    if (result.isGood()) {
      return at;
    }
    return before
        .map(DatasetStatus::lastSuccessAt)
        .or(() -> result.lastGood().map(Manifest::fetchedAt))
        .orElse(null);
  }

  /** Nobody waits for what no source gives any more. */
  private static boolean archived(Optional<DatasetStatus> before, ImportResult result) {
    return result instanceof Absent
        || result
            .lastGood()
            .map(StatusBook::archived)
            .orElse(before.map(DatasetStatus::archived).orElse(false));
  }

  private static boolean archived(Manifest manifest) {
    return manifest.dataset() == Dataset.ECDC_CASES && !manifest.lastDate().isBefore(LAST_ECDC_DAY);
  }

  private static Outcome outcome(ImportResult result) {
    if (result instanceof Published) {
      return Outcome.PUBLISHED;
    }
    if (result instanceof Unchanged) {
      return Outcome.UNCHANGED;
    }
    if (result instanceof Absent) {
      return Outcome.ABSENT;
    }
    return result instanceof Unreachable ? Outcome.UNREACHABLE : Outcome.REFUSED;
  }

  private String message(Dataset dataset, ImportResult result) {
    if (result instanceof Refused refused) {
      return lines.refusal(refused);
    }
    if (result instanceof Rejected rejected) {
      return ResultLines.rejection(rejected);
    }
    if (result instanceof Diverted diverted) {
      return ResultLines.diversion(diverted);
    }
    if (result instanceof Absent absent) {
      return ResultLines.absence(absent);
    }
    if (result instanceof Unreachable unreachable) {
      return unreachable.reason();
    }
    return String.join("; ", lines.of(dataset, result));
  }

  private static String bounded(String text) {
    return Excerpt.cut(text, LONGEST_TEXT);
  }

  private static List<String> carriedOver(Optional<DatasetStatus> before, ImportResult result) {
    if (!result.isGood()) {
      return before.map(DatasetStatus::carriedOver).orElse(List.of());
    }
    return result.broken().stream()
        .filter(BrokenMember::carriedOver)
        .map(BrokenMember::member)
        .toList();
  }

  private List<Quarantined> quarantined(Optional<DatasetStatus> before, ImportResult result) {
    if (result instanceof Unreachable || result instanceof Absent) {
      return before.map(DatasetStatus::quarantined).orElse(List.of());
    }
    if (result instanceof Refused refused) {
      String release = lines.release(refused).orElse(null);
      return List.of(quarantined(refused.entry(), refused.reason(), release));
    }
    return result.broken().stream()
        .flatMap(
            member ->
                member
                    .entry()
                    .map(entry -> Stream.of(quarantined(entry, member.reason(), null)))
                    .orElseGet(Stream::empty))
        .limit(MOST_QUARANTINED)
        .toList();
  }

  private static Quarantined quarantined(QuarantineEntry entry, String reason, String release) {
    return new Quarantined(entry.id().value(), entry.since(), bounded(reason), release);
  }
}
