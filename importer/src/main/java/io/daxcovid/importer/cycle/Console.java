package io.daxcovid.importer.cycle;

import java.io.PrintStream;

/** Where a person reads: progress on one stream, what needs attention on the other. */
public record Console(PrintStream progress, PrintStream attention) {}
