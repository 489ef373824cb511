package io.daxcovid.operator;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a program answers at {@code /metrics}, as a table for people. */
final class MetricsTable {
  private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\w+) ?(.*)$");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  /** Of a timer; its histogram says more. */
  private static final String LONGEST = "_seconds_max";

  private MetricsTable() {}

  static String of(String answer, String prefix) {
    Map<String, String> rows = new TreeMap<>();
    Matcher help = HELP.matcher(answer);
    while (help.find()) {
      String name = help.group(1);
      if (name.startsWith(prefix) && !name.endsWith(LONGEST)) {
        rows.put(name, row(name, help.group(2), answer));
      }
    }
    return "| Metric | Type | What it is |\n|---|---|---|\n" + String.join("", rows.values());
  }

  private static String row(String name, String help, String answer) {
    Matcher type = Pattern.compile("(?m)^# TYPE " + name + " (\\w+)$").matcher(answer);
    String kind = type.find() ? type.group(1) : "";
    return "| `%s`%s | %s | %s |\n".formatted(name, labels(name, answer), kind, help);
  }

  private static String labels(String name, String answer) {
    Pattern series = Pattern.compile("(?m)^" + name + "(?:_bucket|_count|_sum)?\\{(.*)} ");
    Set<String> labels =
        series
            .matcher(answer)
            .results()
            .flatMap(found -> LABEL.matcher(found.group(1)).results())
            .map(label -> label.group(1))
            .filter(label -> !label.equals("le"))
            .collect(Collectors.toCollection(TreeSet::new));
    return labels.isEmpty() ? "" : " " + labels;
  }
}
