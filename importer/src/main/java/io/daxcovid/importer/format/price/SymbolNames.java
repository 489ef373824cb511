package io.daxcovid.importer.format.price;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which symbol a file is about: what {@code symbols.csv} says, else what its name says. */
public final class SymbolNames {
  private static final Pattern INDEX = Pattern.compile("(dax-index|\\^?gdaxi).*");
  private static final String SHARE = "([a-z0-9]{1,8})";
  private static final List<Pattern> SHARES =
      List.of(
          Pattern.compile("dax-company-" + SHARE + "(-.*)?"),
          Pattern.compile("fse-" + SHARE + "(-.*)?"),
          Pattern.compile(SHARE + "_x"),
          Pattern.compile(SHARE + "\\.de"),
          Pattern.compile(SHARE));

  private final Map<String, String> configured;

  public SymbolNames(Map<String, String> configured) {
    this.configured = Map.copyOf(configured);
  }

  /**
   * @throws RefusedException showing the line that has to be written
   */
  public String symbol(String file) {
    String symbol = configured.get(file);
    return symbol != null ? symbol : byName(file).orElseThrow(() -> unclear(file));
  }

  private static Optional<String> byName(String file) {
    String plain = plain(file);
    if (INDEX.matcher(plain).matches()) {
      return Optional.of(Dataset.REFERENCE_INDEX);
    }
    // DAX is an index to one person and a New York fund to another.
    return SHARES.stream()
        .map(pattern -> pattern.matcher(plain))
        .filter(Matcher::matches)
        .map(match -> match.group(1).toUpperCase(Locale.ROOT))
        .filter(symbol -> !symbol.equals("DAX"))
        .findFirst();
  }

  private static String plain(String file) {
    return file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replaceFirst("\\.[a-z]+$", "");
  }

  private static RefusedException unclear(String file) {
    return new RefusedException(
        "It is not clear which symbol %s is about: write a file symbols.csv beside it with the lines 'file,symbol' and '%s,%s' (with the right symbol)"
            .formatted(file, file, plain(file).equals("dax") ? Dataset.REFERENCE_INDEX : "SAP"));
  }
}
