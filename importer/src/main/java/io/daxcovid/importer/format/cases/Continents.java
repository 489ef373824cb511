package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.rows.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies go round in which a spreadsheet wrote one continent into every row. */
final class Continents {
  private static final Map<String, String> KNOWN =
      new TreeMap<>(
          Map.of("DE", "Europe", "US", "America", "CN", "Asia", "ZA", "Africa", "AU", "Oceania"));
  private static final int CONTINENT = 4;

  private final Map<String, String> wrong = new TreeMap<>();

  void look(Row row) {
    String expected = KNOWN.get(row.member());
    String found = row.values().get(CONTINENT);
    if (expected != null && !found.isEmpty() && !found.equals(expected)) {
      wrong.put(row.member(), found);
    }
  }

  List<String> warnings() {
    return wrong.isEmpty()
        ? List.of()
        : List.of("Continents are wrong, so sums by continent are too: " + wrong);
  }
}
