package io.daxcovid.importer.source.http;

import io.daxcovid.importer.pace.Deadline;
import io.daxcovid.importer.source.http.HttpAnswer.Barred;
import io.daxcovid.importer.source.http.HttpAnswer.Broken;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.HttpAnswer.Failed;
import io.daxcovid.importer.source.http.HttpAnswer.Unchanged;
import io.daxcovid.importer.spool.OversizedException;
import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import io.daxcovid.settings.Masked;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/** Asks once, without trust in the answer: its size, its time, its redirects. */
public final class HttpFetcher {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

  private final HttpClient client;
  private final HttpSettings settings;
  private final ScheduledExecutorService watcher;
  private final BooleanSupplier unwanted;
  private final Clock clock;

  /**
   * @param unwanted becomes true when the program is ending
   */
  HttpFetcher(HttpSettings settings, BooleanSupplier unwanted, Clock clock) {
    this.settings = settings;
    this.unwanted = unwanted;
    this.clock = clock;
    this.client = Clients.open(settings);
    this.watcher = Clients.watcher();
  }

  HttpAnswer fetch(Ask ask, Spool spool, Deadline deadline) throws InterruptedException {
    Way way = new Way(ask, settings);
    try {
      Optional<String> barred = way.objection();
      while (barred.isEmpty()) {
        Limits limits = settings.limits().within(deadline.left());
        if (limits.answer().isZero()) {
          return new Broken("there was no time left to ask " + Authority.of(way.position()));
        }
        HttpResponse<InputStream> response =
            client.send(way.request(limits.answer()), BodyHandlers.ofInputStream());
        if (!REDIRECTS.contains(response.statusCode())) {
          Limits ofBody = settings.limits().within(deadline.left());
          try (InputStream body = new WatchedBody(response.body(), ofBody, unwanted, watcher)) {
            return answer(ask, response, body, spool);
          }
        }
        response.body().close();
        barred = way.follow(response.headers().firstValue("Location"));
      }
      return new Barred(barred.get());
    } catch (OversizedException e) {
      return new Barred(e.getMessage());
    } catch (IOException e) {
      return new Broken(NetworkFault.words(e, way.position()));
    }
  }

  private HttpAnswer answer(
      Ask ask, HttpResponse<InputStream> response, InputStream body, Spool spool)
      throws IOException {
    int status = response.statusCode();
    if (status == NOT_MODIFIED && ask.known().areThere()) {
      return new Unchanged();
    }
    if (status == OK) {
      return content(ask, response, body, spool);
    }
    Optional<Duration> retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(text -> RetryAfter.parse(text, clock.instant()));
    return new Failed(status, Beginning.of(body), retryAfter);
  }

  private HttpAnswer content(
      Ask ask, HttpResponse<InputStream> response, InputStream body, Spool spool)
      throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("identity")) {
      return new Broken(
          "it answers in the encoding '%s', which was not asked for".formatted(encoding));
    }
    // Gzip is kept as it came: whoever reads it unpacks it, within limits.
    RawFile file = spool.keep(ask.fileName(), Masked.text(ask.uri().toString()), body);
    return new Content(
        file,
        new Validators(
            response.headers().firstValue("ETag"), response.headers().firstValue("Last-Modified")));
  }
}
