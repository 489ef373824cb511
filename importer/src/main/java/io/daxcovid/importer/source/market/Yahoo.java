package io.daxcovid.importer.source.market;

import io.daxcovid.importer.source.http.Ask;
import io.daxcovid.importer.source.http.HttpAnswer;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.HttpAnswer.Failed;
import io.daxcovid.importer.source.http.StatusJudge;
import io.daxcovid.importer.source.http.Verdict;
import io.daxcovid.importer.source.http.Verdict.Again;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.source.http.Verdict.Skip;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Yahoo's chart as JSON: one request per symbol, no login, 429 when hasty. */
public final class Yahoo implements Market {
  private static final Duration PAUSE = Duration.ofMillis(700);
  private static final Duration CALM_DOWN = Duration.ofMinutes(15);

  /** After all dates: the address stays the same, and the answer ends with today. */
  private static final long END = 9_999_999_999L;

  /** Names change with the company, and history moves to the new name. */
  private static final Map<String, String> TODAY = Map.of("DAI", "MBG.DE", "DPW", "DHL.DE");

  private final URI base;
  private final StatusJudge statuses = new StatusJudge();

  public Yahoo(URI base) {
    this.base = base;
  }

  static String ticker(String symbol) {
    return symbol.startsWith("^") ? symbol : TODAY.getOrDefault(symbol, symbol + ".DE");
  }

  @Override
  public String title() {
    return "Yahoo";
  }

  @Override
  public String ending() {
    return "json";
  }

  @Override
  public Ask ask(Listing listing, LocalDate from) {
    URI uri =
        URI.create(
            "%s/v8/finance/chart/%s?period1=%d&period2=%d&interval=1d"
                .formatted(
                    base,
                    URLEncoder.encode(listing.ticker(), StandardCharsets.UTF_8),
                    from.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                    END));
    return Ask.plain(uri, listing.fileName(ending()));
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public Verdict of(HttpAnswer answer) {
    if (answer instanceof Failed failed) {
      return of(failed);
    }
    if (answer instanceof Content content) {
      return Contents.judge(content.file(), Yahoo::ofContent);
    }
    return statuses.of(answer);
  }

  private Verdict of(Failed failed) {
    return switch (failed.status()) {
      case 400, 404, 422 ->
          new Skip("Yahoo has no such symbol" + description(failed.beginning()), false);
      case 401, 403 ->
          new Leave("Yahoo does not answer us" + description(failed.beginning()), CALM_DOWN);
      case 429 ->
          new Again(
              "Yahoo was asked too often (HTTP 429)", failed.retryAfter().orElse(Duration.ZERO));
      default -> statuses.of(failed);
    };
  }

  private static Verdict ofContent(String beginning) {
    if (Contents.isPage(beginning)) {
      return new Leave("Yahoo answers with a web page instead of data", CALM_DOWN);
    }
    if (beginning.contains("\"result\":null")) {
      return new Skip("Yahoo has no data for it" + description(beginning), false);
    }
    return new Verdict.Take();
  }

  private static String description(String beginning) {
    return Contents.field(beginning, "description").map(text -> ": " + text).orElse("");
  }
}
