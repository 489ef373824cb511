package io.daxcovid.controller.plan;

/** A step as two words: its kind, and the reason it gives or the phase it writes down. */
final class InWords implements Step.Cases<String> {
  @Override
  public String start(Step.Start step) {
    return "Start " + step.next().latest().orElseThrow().phase();
  }

  @Override
  public String retry(Step.Retry step) {
    return "Retry " + step.next().latest().orElseThrow().phase();
  }

  @Override
  public String publishOnly(Step.PublishOnly step) {
    return "PublishOnly " + step.next().latest().orElseThrow().phase();
  }

  @Override
  public String adopt(Step.Adopt step) {
    return "Adopt " + step.next().latest().orElseThrow().phase();
  }

  @Override
  public String finish(Step.Finish step) {
    return "Finish " + step.next().latest().orElseThrow().phase();
  }

  @Override
  public String stop(Step.Stop step) {
    return "Stop " + step.reason();
  }

  @Override
  public String waiting(Step.Wait step) {
    return "Wait " + step.reason();
  }

  @Override
  public String nothing(Step.Nothing step) {
    return "Nothing " + step.reason();
  }
}
