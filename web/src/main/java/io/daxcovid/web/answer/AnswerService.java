package io.daxcovid.web.answer;

import io.daxcovid.web.answer.DataEndpoint.Question;
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
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Query;
import io.daxcovid.web.query.Values;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    List<Parameter<?>> parameters =
        Stream.<Parameter<?>>concat(endpoint.parameters().stream(), LoadParameters.ALL.stream())
            .toList();
    return new Route(endpoint.path(), parameters, context -> answer(context, endpoint, parameters));
  }

  private void answer(Context context, DataEndpoint endpoint, List<Parameter<?>> parameters) {
    Values values = Query.parse(parameters, context.queryParamMap());
    Question question = endpoint.question(values);
    MediaType type = Reply.accepted(context, MediaType.DATA);
    Wanted wanted = LoadParameters.wanted(values, resolver.configured());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      LoadRef load = attempt == 1 ? resolver.resolve(wanted) : resolver.resolveAfresh(wanted);
      String key = key(endpoint, values, load, type);
      try {
        send(context, key, load, type, endpoint, question);
        return;
      } catch (LoadGoneException e) {
        // Resolved afresh by the next attempt.
      }
    }
    throw ProblemException.of(ProblemType.UNSETTLED, "Try again.");
  }

  private void send(
      Context context,
      String key,
      LoadRef load,
      MediaType type,
      DataEndpoint endpoint,
      Question question) {
    if (Reply.notModified(context, new EntityTag(key), REVALIDATE)) {
      return;
    }
    byte[] body = bodies.body(key, load, type, question);
    traceHeaders(context, load);
    if (type == MediaType.CSV) {
      String name = endpoint.path().substring("/api/v1/".length()).replace('/', '-');
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

  private String key(DataEndpoint endpoint, Values values, LoadRef load, MediaType type) {
    return Reply.hash(
        String.join(
            "\n",
            endpoint.path(),
            values.canonical(),
            Long.toString(load.loadId()),
            build,
            type.mime()));
  }
}
