package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the format of a file, or the words that refuse it. */
final class Recognition {
  private static final int MOST_SHOWN = 300;

  private Recognition() {}

  /**
   * The format of these records, if it can be read and belongs to one of the datasets.
   *
   * @throws RefusedException naming what was recognised, what is missing, or what was found
   */
  static Format require(Records records, Set<Dataset> wanted) throws IOException {
    Notices.refuse(records);
    Format format =
        Formats.ALL.stream()
            .filter(known -> known.isIn(records.columns()))
            .findFirst()
            .orElseThrow(() -> new RefusedException(unknown(records, wanted)));
    if (format.use() instanceof Format.Use.Refused refused) {
      throw new RefusedException(
          "%s was recognised as %s, which is not imported: %s; expected for %s: %s"
              .formatted(
                  records.file(), a(format), refused.reason(), ids(wanted), expected(wanted)));
    }
    Optional<Dataset> dataset = format.dataset();
    if (dataset.isEmpty() || !wanted.contains(dataset.get())) {
      throw new RefusedException(
          "%s is %s, which belongs to %s and not to %s; expected: %s"
              .formatted(
                  records.file(),
                  a(format),
                  dataset.map(Dataset::id).orElse("nothing"),
                  ids(wanted),
                  expected(wanted)));
    }
    refuseWithout(format, records);
    return format;
  }

  private static void refuseWithout(Format format, Records records) {
    List<String> missing =
        format.needed().stream().filter(c -> !records.columns().contains(c)).toList();
    if (!missing.isEmpty()) {
      throw new RefusedException(
          "%s is %s without the needed column %s"
              .formatted(records.file(), a(format), String.join(", ", missing)));
    }
  }

  private static String unknown(Records records, Set<Dataset> wanted) {
    String found =
        records.columns().stream().limit(50).map(Excerpt::of).collect(Collectors.joining(", "));
    return "%s has no known format: columns found: %s; expected for %s: %s"
        .formatted(
            records.file(),
            found.length() > MOST_SHOWN ? found.substring(0, MOST_SHOWN) + "..." : found,
            ids(wanted),
            expected(wanted));
  }

  private static String a(Format format) {
    // FSE is spoken by its letters.
    boolean vowel = "AEFIOU".indexOf(format.title().charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + format.title();
  }

  private static String ids(Set<Dataset> wanted) {
    return wanted.stream().sorted().map(Dataset::id).collect(Collectors.joining(" or "));
  }

  private static String expected(Set<Dataset> wanted) {
    return Formats.ALL.stream()
        .filter(format -> format.dataset().filter(wanted::contains).isPresent())
        .map(format -> format.title() + " (" + String.join(", ", format.marks()) + ")")
        .collect(Collectors.joining(" or "));
  }
}
