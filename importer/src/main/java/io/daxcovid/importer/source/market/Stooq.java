package io.daxcovid.importer.source.market;

import io.daxcovid.importer.source.http.Ask;
import io.daxcovid.importer.source.http.HttpAnswer;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.StatusJudge;
import io.daxcovid.importer.source.http.Verdict;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.source.http.Verdict.Skip;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The CSV of stooq, which sends its errors with status 200. It takes a key as a parameter of the
 * URL only; the URL is shown and stored with the parameter masked.
 */
public final class Stooq implements Market {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration BARRED = Duration.ofHours(6);

  private final URI base;
  private final Optional<String> key;
  private final Clock clock;
  private final StatusJudge statuses = new StatusJudge();

  public Stooq(URI base, Optional<String> key, Clock clock) {
    this.base = base;
    this.key = key;
    this.clock = clock;
  }

  static String ticker(String symbol) {
    return symbol.equals("^GDAXI") ? "^dax" : symbol.toLowerCase(Locale.ROOT) + ".de";
  }

  @Override
  public String title() {
    return "stooq";
  }

  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public Ask ask(Listing listing, LocalDate from) {
    URI uri =
        URI.create(
            "%s/q/d/l/?s=%s&i=d&d1=%s&d2=%s%s"
                .formatted(
                    base,
                    URLEncoder.encode(listing.ticker(), StandardCharsets.UTF_8),
                    from.format(DateTimeFormatter.BASIC_ISO_DATE),
                    "20991231",
                    key.map(text -> "&apikey=" + text).orElse("")));
    return Ask.plain(uri, listing.fileName(ending()));
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public Verdict of(HttpAnswer answer) {
    return answer instanceof Content content
        ? Contents.judge(content.file(), this::ofContent)
        : statuses.of(answer);
  }

  private Verdict ofContent(String beginning) {
    if (Contents.isPage(beginning)) {
      return new Leave(
          "stooq answers with a web page instead of data: "
              + (key.isPresent()
                  ? "it may not take the key in the file of DAX_STOOQ_KEY_FILE; use yahoo: instead"
                  : "it has asked for a key since March 2026; put one into a file named by"
                      + " DAX_STOOQ_KEY_FILE, or use yahoo: instead"),
          BARRED);
    }
    String text = beginning.strip();
    if (text.startsWith("Exceeded the daily hits limit")) {
      return new Leave("stooq's limit of this day is used up", Tomorrow.from(clock));
    }
    if (text.isEmpty() || text.startsWith("No data") || text.startsWith("Brak danych")) {
      return new Skip("stooq has no data for it", false);
    }
    return new Verdict.Take();
  }
}
