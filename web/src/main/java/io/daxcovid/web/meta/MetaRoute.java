package io.daxcovid.web.meta;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.web.answer.LoadParameters;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.http.Reply;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.load.LoadRef;
import io.daxcovid.web.load.LoadResolver;
import io.daxcovid.web.load.LoadResolver.Wanted;
import io.daxcovid.web.meta.Meta.ControllerState;
import io.daxcovid.web.meta.Meta.DatasetFreshness;
import io.daxcovid.web.meta.Meta.Freshness;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Query;
import io.daxcovid.web.query.Values;
import io.daxcovid.web.status.StatusBoard;
import io.daxcovid.web.status.StatusBoard.Contact;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code /meta}: the only answer that is about the whole system and not about one load. */
public final class MetaRoute {
  private static final List<Parameter<?>> PARAMETERS = LoadParameters.ALL;

  private final LoadResolver resolver;
  private final StatusBoard board;
  private final String build;

  public MetaRoute(LoadResolver resolver, StatusBoard board, String build) {
    this.resolver = resolver;
    this.board = board;
    this.build = build;
  }

  public Route route() {
    return new Route("/api/v1/meta", PARAMETERS, this::answer);
  }

  private void answer(Context context) {
    Values values = Query.parse(PARAMETERS, context.queryParamMap());
    PipelineKey pipeline = values.find(LoadParameters.PIPELINE).orElse(resolver.configured());
    Optional<LoadRef> load = load(new Wanted(pipeline, values.find(LoadParameters.RUN)));
    Reply.json(
        context,
        new Meta(
            pipeline.toString(),
            load.isPresent() ? "published" : "no data yet",
            load.map(LoadRef::runId).orElse(null),
            load.map(LoadRef::publishedAt).orElse(null),
            load.map(LoadRef::methodVersion).orElse(null),
            load.map(LoadRef::synthetic).orElse(false),
            load.map(LoadRef::inputs).orElse(List.of()),
            freshness(pipeline),
            build));
  }

  private Optional<LoadRef> load(Wanted wanted) {
    try {
      return Optional.of(resolver.resolve(wanted));
    } catch (ProblemException e) {
      if (e.type() == ProblemType.NO_DATA_YET) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Freshness freshness(PipelineKey pipeline) {
    Contact contact = board.contact();
    return new Freshness(
        contact.connected(),
        contact.connected() ? null : contact.last(),
        board.datasets().stream().map(DatasetFreshness::of).toList(),
        board
            .pipeline(pipeline.toString())
            .map(
                status ->
                    new ControllerState(
                        status.observedGeneration(),
                        status.runId(),
                        status.publishedRunId(),
                        status.active(),
                        status.failedAttempts(),
                        status.conditions()))
            .orElse(null));
  }
}
