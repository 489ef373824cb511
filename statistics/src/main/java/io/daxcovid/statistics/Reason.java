package io.daxcovid.statistics;

/** Why a {@link Correlation} is not complete. */
public enum Reason {
  /** Fewer than 20 pairs or an effective sample below 10: no p, no interval; below 3 pairs no r. */
  TOO_FEW,
  /** One of the two series never changes, so a correlation isn't defined. */
  CONSTANT,
  /** Not one day on which both series have a value. */
  NO_DATA,
  /** No formula gives a p under autocorrelation; a chosen pair gets one by {@link ShiftTest}. */
  NO_ANALYTIC_P,
  /** Both series are levels that drift: such a p would tell of the drift, not of a relation. */
  LEVELS
}
