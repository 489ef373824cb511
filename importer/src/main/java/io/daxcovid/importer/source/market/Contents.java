package io.daxcovid.importer.source.market;

import io.daxcovid.importer.source.http.Beginning;
import io.daxcovid.importer.source.http.Verdict;
import io.daxcovid.importer.source.http.Verdict.Again;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the beginning of content that came with status 200: some sites send their errors so. */
final class Contents {
  private static final int LONGEST = 160;

  private Contents() {}

  static Verdict judge(RawFile file, Function<String, Verdict> judge) {
    try {
      return judge.apply(Beginning.of(file));
    } catch (IOException e) {
      return new Again("what it sent cannot be read: " + e.getMessage(), Duration.ZERO);
    }
  }

  static boolean isPage(String beginning) {
    return Beginning.isPage(beginning);
  }

  /** A text of a JSON document that may be cut off, made fit for one line. */
  static Optional<String> field(String beginning, String name) {
    Matcher matcher =
        Pattern.compile('"' + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1," + LONGEST + "})")
            .matcher(beginning);
    return matcher.find()
        ? Optional.of(matcher.group(1).replaceAll("[\\p{Cntrl}\\\\]", " "))
        : Optional.empty();
  }
}
