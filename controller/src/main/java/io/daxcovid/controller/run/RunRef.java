package io.daxcovid.controller.run;

import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Decision;

/** Names an attempt beyond doubt: a name alone may be left over from a forgotten past. */
public record RunRef(String name, RunId runId, long sequence) {
  public static RunRef of(Decision decision) {
    return new RunRef(decision.attempt().name(), decision.runId(), decision.attempt().sequence());
  }
}
