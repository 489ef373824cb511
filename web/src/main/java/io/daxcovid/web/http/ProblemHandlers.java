package io.daxcovid.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure leaves as problem details: ours, the framework's, and those nobody foresaw. */
public final class ProblemHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);
  private static final String RETRY_SECONDS = "5";

  private ProblemHandlers() {}

  public static void register(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, context) -> send(context, e));
    routes.exception(
        HttpResponseException.class, (e, context) -> send(context, translated(e, context)));
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {} failed: {}", context.method(), context.path(), e.toString());
          LOG.debug("Where it failed", e);
          send(
              context,
              ProblemException.of(
                  ProblemType.INTERNAL, "It has been logged. Nothing is lost; try again."));
        });
  }

  private static ProblemException translated(HttpResponseException e, Context context) {
    if (e.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status()) {
      context.header("Allow", "GET, HEAD");
      return ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, "This interface only reads.");
    }
    if (e.getStatus() == ProblemType.NOT_FOUND.status()) {
      return ProblemException.of(ProblemType.NOT_FOUND, "See /openapi.yaml for what there is.");
    }
    LOG.warn("{} {} refused: {}", context.method(), context.path(), e.getMessage());
    return ProblemException.of(ProblemType.INTERNAL, "The request could not be answered.");
  }

  private static void send(Context context, ProblemException e) {
    Problem problem = e.toProblem(context.path());
    context.status(problem.status());
    // Set for the answer that did not come about.
    context.res().setHeader("ETag", null);
    context.res().setHeader("Content-Disposition", null);
    context.res().setHeader("Content-Encoding", null);
    context.header("Cache-Control", "no-store");
    if (problem.status() == 503) {
      context.header("Retry-After", RETRY_SECONDS);
    }
    context.contentType(Problem.MEDIA_TYPE);
    Reply.body(context, ApiJson.write(problem));
  }
}
