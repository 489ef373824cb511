package io.daxcovid.local.controller;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.run.RunName;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.run.RunRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Attempts to start in tests. */
final class Requests {
  private static final PipelineKey PIPELINE = PipelineKey.parse("local/dax-covid");

  private Requests() {}

  static RunRequest attempt(long number) {
    return new RunRequest(Pipelines.hasty(), decision(number, 100 + number));
  }

  static Decision decision(long number, long sequence) {
    SnapshotId id = new SnapshotId("20201214T100000Z-0123456789ab");
    Map<Dataset, Input> inputs =
        Map.of(
            Dataset.ECDC_CASES,
            new Input(id, 1, "/a", List.of()),
            Dataset.FSE_PRICES,
            new Input(id, 1, "/b", List.of()));
    RunId run = new RunId("0123456789abcdef0123");
    return new Decision(
        run,
        inputs,
        new Attempt(
            RunName.of(PIPELINE, run, number), number, sequence, PublishMode.ALWAYS, false, 0L),
        false,
        0,
        Phase.DECIDED,
        Instant.EPOCH,
        "test");
  }
}
