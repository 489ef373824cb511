package io.daxcovid.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** An area of the sample. Names and codes are real, population is rounded, counts are invented. */
record SampleArea(
    String name, String geoId, String code, OptionalLong population, String continent) {
  private static final int SEED = 20_200_102;

  static List<SampleArea> all() {
    try (InputStream input = SampleArea.class.getResourceAsStream("areas.csv")) {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(SampleArea::of).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The sample's areas cannot be read", e);
    }
  }

  private static SampleArea of(String line) {
    String[] cells = line.split(";", -1);
    OptionalLong population =
        cells[3].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cells[3]));
    return new SampleArea(cells[0], cells[1], cells[2], population, cells[4]);
  }

  /** Its own luck, so that adding an area changes no other. */
  Random random() {
    return new Random(SEED + 31L * geoId.hashCode());
  }

  boolean isShip() {
    return "Other".equals(continent);
  }
}
