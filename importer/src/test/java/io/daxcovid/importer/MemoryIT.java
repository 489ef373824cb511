package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An importer in a JVM of its own with 128 MB, on files of the size that ECDC sent at the end. */
class MemoryIT {
  private static final String REAL = "ecdc-casedistribution-daily-2020-12-14.json.gz";
  private static final int MEGABYTE = 1 << 20;

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();

  @Test
  void the_last_daily_json_of_28_megabytes_is_imported_in_128() throws Exception {
    Path json = fixture.sources().cases();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(RealData.path(REAL)))) {
      Files.copy(in, json, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.size(json)).isGreaterThan(28_000_000);

    Manifest manifest = imported();

    assertThat(manifest.rows()).isEqualTo(61_900);
    assertThat(manifest.lastDate()).isEqualTo(LocalDate.of(2020, 12, 14));
  }

  @Test
  void a_made_up_json_twice_as_long_is_imported_in_128_megabytes_too() throws Exception {
    write(fixture.sources().cases(), 250, 900);
    assertThat(Files.size(fixture.sources().cases())).isGreaterThan(56L * MEGABYTE);

    assertThat(imported().rows()).isEqualTo(250 * 900);
  }

  private Manifest imported() throws Exception {
    Map<String, String> variables = fixture.variables("127.0.0.1:1");
    try (ImporterProcess importer =
        ImporterProcess.start(
            fixture.folder(), variables, "128m", SteppedImporterMain.class, "-1")) {
      assertThat(importer.exitCode()).as(importer.printed()).isZero();
      assertThat(importer.printed()).contains("ecdc-cases: ", "(new)");
    }
    return fixture.importer().snapshots(Dataset.ECDC_CASES).get(0);
  }

  /** As ECDC's last JSON, but the newest day of all areas first: nothing of it is in order. */
  private static void write(Path file, int areas, int days) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      String separator = "{ \"records\" : [";
      for (int day = days - 1; day >= 0; day--) {
        LocalDate date = LocalDate.of(2018, 1, 1).plusDays(day);
        for (int area = 0; area < areas; area++) {
          out.write(separator + record(date, (area * 7) % areas));
          separator = ",";
        }
      }
      out.write("\r\n]}");
    }
  }

  private static String record(LocalDate date, int area) {
    return """

           {
              "dateRep" : "%02d/%02d/%d",
              "day" : "%02d",
              "month" : "%02d",
              "year" : "%d",
              "cases" : %d,
              "deaths" : %d,
              "countriesAndTerritories" : "Made_up_%d",
              "geoId" : "X%d",
              "countryterritoryCode" : "XX%d",
              "popData2019" : %d,
              "continentExp" : "Oceania"
           }"""
        .formatted(
            date.getDayOfMonth(),
            date.getMonthValue(),
            date.getYear(),
            date.getDayOfMonth(),
            date.getMonthValue(),
            date.getYear(),
            date.getDayOfYear() * 31 % 977,
            date.getDayOfYear() % 17,
            area,
            area,
            area,
            1_000_000 + area);
  }
}
