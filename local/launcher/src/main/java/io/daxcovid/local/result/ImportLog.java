package io.daxcovid.local.result;

import io.daxcovid.local.process.LogFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The importer's own lines: {@code <dataset>: <rows> rows, <from> .. <to>, snapshot <id>
 * (new|unchanged)}.
 */
record ImportLog(LogFile log) {
  private static final Pattern LINE =
      Pattern.compile("\\b([a-z]+-[a-z]+): (.*), snapshot (\\d{8}T\\d{6}Z-[0-9a-f]{12}) (\\(.*)");

  /** The newest snapshot per dataset of this start. */
  Map<String, Imported> imported() {
    Map<String, Imported> found = new TreeMap<>();
    for (String line : log.tail(Integer.MAX_VALUE)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.find()) {
        found.put(
            matcher.group(1),
            new Imported(matcher.group(3), matcher.group(2) + " " + matcher.group(4)));
      }
    }
    return found;
  }

  /** All snapshots per dataset of this start. */
  Map<String, Set<String>> snapshots() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (String line : log.tail(Integer.MAX_VALUE)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.find()) {
        found.computeIfAbsent(matcher.group(1), dataset -> new HashSet<>()).add(matcher.group(3));
      }
    }
    return found;
  }

  record Imported(String snapshotId, String words) {}
}
