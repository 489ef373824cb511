package io.daxcovid.web.http;

import io.daxcovid.web.query.Parameter;
import io.javalin.http.Handler;
import java.util.List;

/**
 * An address that is answered by GET and HEAD.
 *
 * @param path with {@code {name}} for its variable parts
 */
public record Route(String path, List<Parameter<?>> parameters, Handler handler) {
  public Route {
    parameters = List.copyOf(parameters);
  }
}
