package io.daxcovid.importer;

import io.daxcovid.importer.cycle.Console;
import io.daxcovid.importer.cycle.ImportListener;
import io.daxcovid.importer.notify.Notifier;
import io.daxcovid.importer.pace.Stop;
import java.time.Clock;

/** Whom an importer tells, what time it is, and when to end. */
record Surroundings(
    Notifier notifier, Console console, Clock clock, Stop stop, ImportListener listener) {}
