package io.daxcovid.local.system;

import io.daxcovid.local.process.LogFile;
import io.daxcovid.local.result.WebClient;
import java.time.Instant;

/**
 * A system whose parts and programs run.
 *
 * @param programsAt what was there before is not of this start
 */
public record Started(Parts parts, WebClient web, Instant programsAt, LogFile importLog) {}
