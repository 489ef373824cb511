package io.daxcovid.web.ledger;

import java.time.Instant;

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
    String message) {}
