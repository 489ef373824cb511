package io.daxcovid.local.sample;

import io.daxcovid.local.sample.Epidemic.Count;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the real file has too: areas that begin late, days that nobody reported, corrections below
 * zero. The area of the planted correlation stays complete, as Germany is in the real file.
 */
final class Dirt {
  private static final Map<String, LocalDate> CORRECTIONS =
      Map.of(
          "ES", LocalDate.of(2020, 5, 25),
          "FR", LocalDate.of(2020, 6, 2),
          "IT", LocalDate.of(2020, 6, 19),
          "PT", LocalDate.of(2020, 5, 3));

  private Dirt() {}

  static SortedMap<LocalDate, Count> on(SampleArea area, SortedMap<LocalDate, Count> clean) {
    SortedMap<LocalDate, Count> days = new TreeMap<>(clean);
    if (area.geoId().equals(Planted.AREA)) {
      return days;
    }
    Random random = area.random();
    if (random.nextInt(3) > 0) {
      dropBeginning(days);
    }
    if (random.nextInt(2) > 0) {
      days.keySet().removeIf(day -> random.nextInt(90) == 0);
    }
    LocalDate correction = CORRECTIONS.get(area.geoId());
    if (correction != null) {
      days.put(correction, new Count(-372, -19));
    }
    return days;
  }

  private static void dropBeginning(SortedMap<LocalDate, Count> days) {
    days.entrySet().stream()
        .filter(day -> day.getValue().cases() > 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(first -> days.headMap(first).clear());
  }
}
