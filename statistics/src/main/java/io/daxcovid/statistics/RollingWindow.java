package io.daxcovid.statistics;

import java.time.LocalDate;

/**
 * The correlation of one window, without p: windows overlap, so their p would be many looks at the
 * same days. The interval is a band to be read point by point.
 *
 * @param first trading day of the window
 * @param last likewise
 */
public record RollingWindow(LocalDate first, LocalDate last, Correlation correlation) {}
