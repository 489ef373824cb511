package io.daxcovid.web.ledger;

import io.daxcovid.web.answer.CsvTable;
import java.time.Instant;
import java.util.List;

/**
 * A run in one line of the ledger.
 *
 * @param state COMPLETE if any of its loads is; else the state of the newest attempt, null before
 *     the first
 * @param published readers get this run by default
 * @param application name of the newest attempt
 * @param rows result rows of the newest load that has any
 */
public record RunSummary(
    String runId,
    String pipeline,
    int methodVersion,
    Instant createdAt,
    String state,
    boolean published,
    int attemptCount,
    String application,
    long rows,
    Instant startedAt,
    Instant endedAt,
    String outcome,
    String message) {
  private static final List<String> COLUMNS =
      List.of(
          "run",
          "pipeline",
          "method_version",
          "created_at",
          "state",
          "published",
          "attempts",
          "application",
          "rows",
          "started_at",
          "ended_at",
          "outcome",
          "message");

  static CsvTable table(List<RunSummary> runs) {
    return new CsvTable(COLUMNS, runs.stream().<List<?>>map(RunSummary::row).toList());
  }

  private List<?> row() {
    return CsvTable.row(
        runId,
        pipeline,
        methodVersion,
        createdAt,
        state,
        published,
        attemptCount,
        application,
        rows,
        startedAt,
        endedAt,
        outcome,
        message);
  }
}
