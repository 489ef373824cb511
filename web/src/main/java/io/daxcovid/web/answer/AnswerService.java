package io.daxcovid.web.answer;

import io.daxcovid.web.http.EntityTag;
import io.daxcovid.web.http.MediaType;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.http.Reply;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.load.LoadGoneException;
import io.daxcovid.web.load.LoadRef;
import io.daxcovid.web.load.LoadResolver;
import io.daxcovid.web.load.LoadResolver.Wanted;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers for data endpoints: resolve the load, compare the tag, take the body from the cache or
 * make it. A load that is retired on the way is resolved afresh, so that a reader gets the old
 * result or the new one, never part of one.
 */
public final class AnswerService {
  private static final int ATTEMPTS = 3;
  // Kept by the client but asked for each time: a build that changes an answer, or a run that is
  // removed, is then seen at once, and a 304 costs next to nothing.
  private static final String REVALIDATE = "no-cache";

  private final LoadResolver resolver;
  private final AnswerBodies bodies;
  private final String build;

  public AnswerService(LoadResolver resolver, AnswerBodies bodies, String build) {
    this.resolver = resolver;
    this.bodies = bodies;
    this.build = build;
  }

  public Route route(DataEndpoint endpoint) {
    return new Route(
        endpoint.path(),
        Asked.parameters(endpoint),
        context -> answer(context, Asked.of(endpoint, context.queryParamMap())));
  }

  /**
   * Makes an answer before somebody asks.
   *
   * @throws ProblemException if the load has none
   */
  public void prepare(LoadRef load, DataEndpoint endpoint, Map<String, List<String>> query) {
    Asked asked = Asked.of(endpoint, query);
    bodies.body(asked.key(load, MediaType.JSON, build), load, MediaType.JSON, asked.question());
  }

  private void answer(Context context, Asked asked) {
    MediaType type = Reply.accepted(context, MediaType.DATA);
    Wanted wanted = LoadParameters.wanted(asked.values(), resolver.configured());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      LoadRef load = attempt == 1 ? resolver.resolve(wanted) : resolver.resolveAfresh(wanted);
      try {
        send(context, load, type, asked);
        return;
      } catch (LoadGoneException e) {
        // Resolved afresh by the next attempt.
      }
    }
    throw ProblemException.of(ProblemType.UNSETTLED, "Try again.");
  }

  private void send(Context context, LoadRef load, MediaType type, Asked asked) {
    String key = asked.key(load, type, build);
    if (Reply.notModified(context, new EntityTag(key), REVALIDATE)) {
      return;
    }
    byte[] body = bodies.body(key, load, type, asked.question());
    traceHeaders(context, load);
    if (type == MediaType.CSV) {
      String name = asked.endpoint().path().substring("/api/v1/".length()).replace('/', '-');
      context.header(
          "Content-Disposition",
          "attachment; filename=\"%s_%s.csv\"".formatted(name, load.runId().substring(0, 10)));
    }
    Reply.gzipped(context, type.contentType(), body);
  }

  private static void traceHeaders(Context context, LoadRef load) {
    context.header("Dax-Run-Id", load.runId());
    context.header(
        "Dax-Snapshots",
        load.inputs().stream()
            .map(input -> input.dataset() + "=" + input.snapshotId())
            .collect(Collectors.joining(", ")));
  }
}
