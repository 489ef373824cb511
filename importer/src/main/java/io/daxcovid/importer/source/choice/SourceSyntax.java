package io.daxcovid.importer.source.choice;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.source.choice.SourceSpec.Files;
import io.daxcovid.importer.source.choice.SourceSpec.Prices;
import io.daxcovid.importer.source.choice.SourceSpec.Url;
import io.daxcovid.importer.source.market.Listings;
import io.daxcovid.importer.source.market.Site;
import io.daxcovid.settings.NearestName;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one syntax of sources: a path, {@code file:}, {@code http(s)://}, {@code yahoo:SAP,BMW},
 * {@code fse:...}, {@code stooq:...}, {@code replay:<source>?from=2020-03-01}, {@code default}.
 */
public final class SourceSyntax {
  public static final String DEFAULT = "default";

  /** ECDC's archive, frozen since 2020-12-14. */
  static final String ARCHIVE =
      "https://opendata.ecdc.europa.eu/covid19/casedistribution/csv/data.csv";

  private static final List<String> SCHEMES =
      List.of("file", "http", "https", "yahoo", "fse", "stooq", "replay");

  /** One letter is a drive. */
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)");

  private final Dataset dataset;

  private SourceSyntax(Dataset dataset) {
    this.dataset = dataset;
  }

  /**
   * @throws IllegalArgumentException saying what to write instead
   */
  public static SourceSpec parse(String text, Dataset dataset) {
    return new SourceSyntax(dataset).parse(text.strip());
  }

  private SourceSpec parse(String text) {
    if (text.equals(DEFAULT)) {
      return byDefault();
    }
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches()) {
      return path(text);
    }
    String rest = matcher.group(2);
    return switch (matcher.group(1)) {
      case "file" -> path(rest.startsWith("//") ? Path.of(uri(text)).toString() : rest);
      case "http", "https" -> url(text);
      case "yahoo" -> prices(Site.YAHOO, rest);
      case "fse" -> prices(Site.FSE, rest);
      case "stooq" -> prices(Site.STOOQ, rest);
      case "replay" -> ReplaySyntax.parse(rest, this::parse);
      default -> throw unknown(matcher.group(1), rest);
    };
  }

  private SourceSpec byDefault() {
    return switch (dataset) {
      case ECDC_CASES -> url(ARCHIVE);
      case ECDC_CASES_WEEKLY ->
          throw new IllegalArgumentException("there is no default source of weekly figures");
      case FSE_PRICES -> prices(Site.YAHOO, DEFAULT);
    };
  }

  private static IllegalArgumentException unknown(String scheme, String rest) {
    String lower = scheme.toLowerCase(java.util.Locale.ROOT);
    String hint =
        SCHEMES.contains(lower)
            ? "; write it in small letters: " + lower + ":"
            : NearestName.suggestion(scheme, SCHEMES);
    String path =
        rest.startsWith("//") ? "" : "; a file of this name is written ./" + scheme + ":...";
    return new IllegalArgumentException(
        "there is no kind of source '%s:'%s; there are a path, %s: and %s%s"
            .formatted(scheme, hint, String.join(":, ", SCHEMES), DEFAULT, path));
  }

  private static Files path(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a path is missing");
    }
    try {
      return new Files(Path.of(text));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("it is no path: " + e.getReason(), e);
    }
  }

  private static Url url(String text) {
    URI uri = uri(text);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("the URL names no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "user and password do not belong in a URL, which is shown and stored");
    }
    return new Url(uri);
  }

  /** Its own message would repeat the text, and with it a key. */
  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "it is no URL; characters like ^ and spaces are written %5E and %20");
    }
  }

  private Prices prices(Site site, String rest) {
    if (dataset != Dataset.FSE_PRICES) {
      throw new IllegalArgumentException(
          "%s: gives prices, and %s are wanted; give a file, a URL or 'default'"
              .formatted(site.name().toLowerCase(java.util.Locale.ROOT), dataset.id()));
    }
    return new Prices(site, Listings.parse(site, rest));
  }
}
