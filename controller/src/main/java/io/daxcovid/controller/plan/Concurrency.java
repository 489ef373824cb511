package io.daxcovid.controller.plan;

/** What new inputs do to a run that is under way. */
public enum Concurrency {
  /** It ends first; then one run for the newest inputs begins. */
  FORBID,
  /** It is stopped, unless it replaced another run itself: a fast source would starve us. */
  REPLACE
}
