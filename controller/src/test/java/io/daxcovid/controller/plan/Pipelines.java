package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.PipelineKey;
import java.time.Duration;

/** What tests ask for when it matters little. */
public final class Pipelines {
  private Pipelines() {}

  /** No window, three attempts without a pause, one minute each. */
  public static Desired hasty() {
    return hasty(Wishes.NONE);
  }

  public static Desired hasty(Wishes wishes) {
    return hasty("local/dax-covid", wishes);
  }

  /** Many of them are told apart by their names. */
  public static Desired named(String pipeline) {
    return hasty(pipeline, Wishes.NONE);
  }

  private static Desired hasty(String pipeline, Wishes wishes) {
    return new Desired(
        PipelineKey.parse(pipeline),
        Dataset.INPUTS,
        Analysis.defaults(),
        MethodVersion.CURRENT,
        SettlePolicy.of(Duration.ZERO),
        Concurrency.FORBID,
        new RetryPolicy(3, Duration.ZERO),
        Duration.ofMinutes(1),
        wishes);
  }
}
