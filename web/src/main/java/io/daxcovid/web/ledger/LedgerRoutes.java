package io.daxcovid.web.ledger;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.web.answer.LoadParameters;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.http.Reply;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Query;
import io.daxcovid.web.query.Values;
import io.javalin.http.Context;
import java.util.List;

/** {@code /runs} and {@code /runs/{id}}. */
public final class LedgerRoutes {
  private static final Parameter<Integer> LIMIT = Parameter.number("limit", 20, 1, 100);
  private static final List<Parameter<?>> LIST = List.of(LoadParameters.PIPELINE, LIMIT);

  private final Ledger ledger;
  private final PipelineKey configured;

  public LedgerRoutes(Ledger ledger, PipelineKey configured) {
    this.ledger = ledger;
    this.configured = configured;
  }

  public List<Route> routes() {
    return List.of(
        new Route("/api/v1/runs", LIST, this::list),
        new Route("/api/v1/runs/{id}", List.of(), this::one));
  }

  private void list(Context context) {
    Values values = Query.parse(LIST, context.queryParamMap());
    PipelineKey pipeline = values.find(LoadParameters.PIPELINE).orElse(configured);
    List<RunSummary> runs = ledger.newest(pipeline, values.get(LIMIT));
    Reply.jsonOrCsv(
        context, new RunList(pipeline.toString(), runs), () -> RunSummary.table(runs).bytes());
  }

  private void one(Context context) {
    Query.parse(List.of(), context.queryParamMap());
    Reply.json(
        context,
        ledger
            .find(runId(context.pathParam("id")))
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.NOT_FOUND, "There is no such run; see /api/v1/runs")));
  }

  private static RunId runId(String text) {
    try {
      return new RunId(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.parameter("id", e.getMessage());
    }
  }

  record RunList(String pipeline, List<RunSummary> runs) {}
}
