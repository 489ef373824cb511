package io.daxcovid.importer.source.http;

import io.daxcovid.importer.source.http.HttpAnswer.Barred;
import io.daxcovid.importer.source.http.HttpAnswer.Broken;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.HttpAnswer.Failed;
import io.daxcovid.importer.source.http.HttpAnswer.Unchanged;
import io.daxcovid.importer.source.http.Verdict.Again;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.source.http.Verdict.Take;
import java.time.Duration;

/** Goes by the status alone, as the official clients do: 429 and 500 to 511 are worth a retry. */
public final class StatusJudge implements Judge {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;
  private static final int LAST_SERVER_FAULT = 511;

  @Override
  public Verdict of(HttpAnswer answer) {
    if (answer instanceof Content || answer instanceof Unchanged) {
      return new Take();
    }
    if (answer instanceof Broken broken) {
      return new Again(broken.reason(), Duration.ZERO);
    }
    if (answer instanceof Barred barred) {
      return new Leave(barred.reason(), Duration.ZERO);
    }
    return of((Failed) answer);
  }

  private static Verdict of(Failed failed) {
    int status = failed.status();
    boolean passing =
        status == REQUEST_TIMEOUT
            || status == TOO_MANY
            || (status >= SERVER_FAULT && status <= LAST_SERVER_FAULT);
    Duration wait = failed.retryAfter().orElse(Duration.ZERO);
    return passing ? new Again(words(status), wait) : new Leave(words(status), wait);
  }

  private static String words(int status) {
    return switch (status) {
      case 401, 403 -> "it refuses to answer us (HTTP %d)".formatted(status);
      case 404, 410 -> "there is nothing at this address (HTTP %d)".formatted(status);
      case TOO_MANY -> "it was asked too often (HTTP 429)";
      default -> "it answers HTTP " + status;
    };
  }
}
