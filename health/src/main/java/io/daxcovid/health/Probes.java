package io.daxcovid.health;

/** What a supervisor asks. Answers come from memory: nothing is called upon being asked. */
public interface Probes {
  /** Bad only if nothing but a restart helps. */
  Verdict live();

  /** Bad while the program cannot do its work. */
  Verdict ready();
}
