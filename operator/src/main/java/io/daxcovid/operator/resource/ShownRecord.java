package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Shown;

/** {@link Shown} as it is kept in the status. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownRecord(
    @JsonPropertyDescription("The run that readers see, as far as known") String published,
    @JsonPropertyDescription("The run of the newest attempt that was allowed to publish")
        String aimed,
    @JsonPropertyDescription("The newest run that has a complete load") String complete) {
  static ShownRecord of(Shown shown) {
    return new ShownRecord(text(shown.published()), text(shown.aimed()), text(shown.complete()));
  }

  Shown shown() {
    return new Shown(run(published), run(aimed), run(complete));
  }

  private static String text(RunId run) {
    return run == null ? null : run.value();
  }

  private static RunId run(String text) {
    return text == null ? null : new RunId(text);
  }
}
