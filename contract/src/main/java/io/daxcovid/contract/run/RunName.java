package io.daxcovid.contract.run;

/**
 * {@code <pipeline>-<runId, 10 hex>-<attempt>}: a DNS-1035 label that no other attempt ever has.
 */
public final class RunName {
  private RunName() {}

  public static String of(PipelineKey pipeline, RunId run, long attempt) {
    return pipeline.name() + "-" + run.abbreviated() + "-" + attempt;
  }
}
