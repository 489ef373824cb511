package io.daxcovid.controller.simulation;

import io.daxcovid.contract.json.Json;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.run.DecisionStore;

/** Keeps the written form, so that whatever is not written is lost. */
final class JsonStore implements DecisionStore {
  private String written = Json.write(Decisions.NONE);

  @Override
  public Decisions load() {
    return Json.read(written, Decisions.class);
  }

  @Override
  public void save(Decisions decisions) {
    written = Json.write(decisions);
  }
}
