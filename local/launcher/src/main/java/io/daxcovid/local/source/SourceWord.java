package io.daxcovid.local.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source as a person types it. Paths are checked before anything starts and made absolute, so
 * that an importer by hand finds them from anywhere; all else is the importer's to read.
 */
final class SourceWord {
  /** One letter is a drive. */
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)");

  private static final List<String> KNOWN =
      List.of("http", "https", "file", "yahoo", "fse", "stooq", "replay");

  private final String option;

  private SourceWord(String option) {
    this.option = option;
  }

  /**
   * @throws UsageException if it cannot be a source
   */
  static String of(String option, String text) throws UsageException {
    return new SourceWord(option).word(text);
  }

  private String word(String text) throws UsageException {
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches() || Files.exists(Path.of(text))) {
      return text.equals("default") ? text : path(text).toString();
    }
    String rest = matcher.group(2);
    return switch (matcher.group(1)) {
      case "replay" -> "replay:" + replayed(rest);
      case "file" -> rest.startsWith("//") ? text : path(rest).toString();
      case "http", "https", "yahoo", "fse", "stooq" -> text;
      default ->
          throw new UsageException(
              "%s %s: there is no kind of source '%s:'; there are a file, a folder, default, %s:."
                  .formatted(option, text, matcher.group(1), String.join(":, ", KNOWN)));
    };
  }

  private String replayed(String text) throws UsageException {
    int mark = text.lastIndexOf('?');
    if (mark < 0) {
      throw new UsageException(
          "%s replay:%s: a replay names its first day: replay:%s?from=2020-03-01&every=10s"
              .formatted(option, text, text));
    }
    return word(text.substring(0, mark)) + text.substring(mark);
  }

  private Path path(String text) throws UsageException {
    Path path = Path.of(text).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new UsageException(option + " " + text + ": there is no such file or folder.");
    }
    if (!Files.isReadable(path)) {
      throw new UsageException(option + " " + text + " cannot be read: check its permissions.");
    }
    if (Files.isDirectory(path) && "--cases".equals(option)) {
      throw new UsageException("--cases takes one file, and " + text + " is a folder.");
    }
    return path;
  }
}
