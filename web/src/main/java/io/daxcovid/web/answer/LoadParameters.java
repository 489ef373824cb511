package io.daxcovid.web.answer;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.web.load.LoadResolver.Wanted;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.List;
import java.util.Optional;

/** The parameters that say which load answers. */
public final class LoadParameters {
  public static final Parameter<PipelineKey> PIPELINE =
      Parameter.optional("pipeline", PipelineKey::parse);
  public static final Parameter<RunId> RUN = Parameter.optional("run", RunId::new);
  public static final List<Parameter<?>> ALL = List.of(PIPELINE, RUN);

  private LoadParameters() {}

  static Wanted wanted(Values values, PipelineKey configured) {
    Optional<RunId> run = values.find(RUN);
    return new Wanted(values.find(PIPELINE).orElse(configured), run);
  }
}
