package io.daxcovid.importer.source.market;

import io.daxcovid.importer.source.http.Ask;
import io.daxcovid.importer.source.http.HttpAnswer;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.HttpAnswer.Failed;
import io.daxcovid.importer.source.http.StatusJudge;
import io.daxcovid.importer.source.http.Validators;
import io.daxcovid.importer.source.http.Verdict;
import io.daxcovid.importer.source.http.Verdict.Again;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.source.http.Verdict.Narrow;
import io.daxcovid.importer.source.http.Verdict.Skip;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Frankfurt Stock Exchange by the API of Quandl, later Nasdaq Data Link: one company per call,
 * one call at a time. The key goes in a header, so no URL holds it.
 */
public final class Fse implements Market {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Duration UNTIL_MENDED = Duration.ofHours(1);
  private static final Pattern CODE =
      Pattern.compile("(?:\"code\"\\s*:\\s*\"|code,message\\s+\"?)(QE[A-Z]x\\d\\d)\\b");

  private final URI base;
  private final Optional<String> key;
  private final Clock clock;
  private final StatusJudge statuses = new StatusJudge();

  public Fse(URI base, Optional<String> key, Clock clock) {
    this.base = base;
    this.key = key;
    this.clock = clock;
  }

  static String ticker(String symbol) {
    return symbol + "_X";
  }

  @Override
  public String title() {
    return "The FSE API";
  }

  @Override
  public String ending() {
    return "json";
  }

  @Override
  public Ask ask(Listing listing, LocalDate from) {
    URI uri =
        URI.create(
            "%s/api/v3/datasets/FSE/%s.json?start_date=%s&order=asc"
                .formatted(base, listing.ticker(), from));
    Map<String, String> headers = key.map(text -> Map.of("X-Api-Token", text)).orElse(Map.of());
    return new Ask(uri, listing.fileName(ending()), headers, Validators.NONE);
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public Verdict of(HttpAnswer answer) {
    if (answer instanceof Content content) {
      return Contents.judge(
          content.file(),
          beginning ->
              code(beginning).map(found -> treat(found, beginning)).orElse(new Verdict.Take()));
    }
    if (answer instanceof Failed failed) {
      return of(failed);
    }
    return statuses.of(answer);
  }

  /** A firewall before the API answers with a page and no code: then the status has to do. */
  private Verdict of(Failed failed) {
    Optional<String> code = code(failed.beginning());
    if (code.isPresent()) {
      return treat(code.get(), failed.beginning());
    }
    if (failed.status() == 404) {
      return new Skip("it has no such code (HTTP 404)", false);
    }
    return Contents.isPage(failed.beginning()) && failed.status() < 429
        ? new Leave(
            "a firewall answers with a web page (HTTP %d)".formatted(failed.status()), UNTIL_MENDED)
        : statuses.of(failed);
  }

  private static Optional<String> code(String beginning) {
    Matcher matcher = CODE.matcher(beginning);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Verdict treat(String text, String beginning) {
    Optional<QuandlCode> known = QuandlCode.of(text);
    if (known.isEmpty()) {
      return new Skip(
          "it answers with the error %s, which is not documented".formatted(text), false);
    }
    String reason = known.get().words();
    return switch (known.get().treatment()) {
      case STOP_UNTIL_TOMORROW -> new Leave(reason, Tomorrow.from(clock));
      case WAIT -> new Again(reason, TEN_MINUTES);
      case TRY_IN_30_SECONDS -> new Again(reason, HALF_A_MINUTE);
      case NARROW -> new Narrow(reason);
      case CONFIGURATION ->
          new Leave(reason + ": put the right key into the file of DAX_FSE_KEY_FILE", TEN_MINUTES);
      case SKIP -> new Skip(reason, false);
      case SKIP_FOR_GOOD -> new Skip(reason, true);
      case BUG ->
          new Leave(
              "%s; this is a fault of this program, please report it with this: %s"
                  .formatted(reason, Contents.field(beginning, "message").orElse("no message")),
              UNTIL_MENDED);
      case RETRY -> new Again(reason, Duration.ZERO);
    };
  }
}
