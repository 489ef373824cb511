package io.daxcovid.importer.source.http;

import io.daxcovid.settings.Masked;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** The way of one question through redirects, each step checked before it is gone. */
final class Way {
  private static final int LONGEST = 5;

  private final Ask ask;
  private final HttpSettings settings;
  private URI position;
  private int steps;

  Way(Ask ask, HttpSettings settings) {
    this.ask = ask;
    this.settings = settings;
    this.position = ask.uri();
  }

  URI position() {
    return position;
  }

  /** Why the position must not be asked; empty if it may. */
  Optional<String> objection() throws UnknownHostException {
    Optional<String> objection = settings.hosts().objection(position);
    // A proxy resolves names itself, and this machine may know none.
    return objection.isPresent() || settings.proxy().of(position).isPresent()
        ? objection
        : settings.hosts().objectionToAddress(position);
  }

  /** The next step, and what is against it. */
  Optional<String> follow(Optional<String> location) throws UnknownHostException {
    if (location.isEmpty()) {
      return Optional.of("it redirects to nowhere");
    }
    if (++steps > LONGEST) {
      return Optional.of("it redirects more than " + LONGEST + " times");
    }
    URI next;
    try {
      next = position.resolve(location.get());
    } catch (IllegalArgumentException e) {
      return Optional.of("it redirects to something that is no URL");
    }
    if ("https".equalsIgnoreCase(position.getScheme())
        && !"https".equalsIgnoreCase(next.getScheme())) {
      return Optional.of(
          "it redirects from https to " + next.getScheme() + ", which is not secure");
    }
    position = next;
    return objection()
        .map(why -> "it redirects to " + Masked.text(position.toString()) + ", but " + why);
  }

  /**
   * @param limit until the headers of the answer are there
   */
  HttpRequest request(Duration limit) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(position)
            .timeout(limit)
            .header("User-Agent", settings.userAgent())
            .header("Accept-Encoding", "gzip");
    if (Authority.of(position).equals(Authority.of(ask.uri()))) {
      ask.headers().forEach(builder::header);
    }
    ask.known().etag().ifPresent(etag -> builder.header("If-None-Match", etag));
    ask.known().lastModified().ifPresent(time -> builder.header("If-Modified-Since", time));
    return builder.build();
  }
}
