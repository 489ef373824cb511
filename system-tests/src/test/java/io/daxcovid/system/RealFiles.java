package io.daxcovid.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real files that issue no licence to be carried along: found, never copied into the project.
 */
record RealFiles(Path json, Path csv, Path prices) {
  /** Links the index and the twenty companies into one folder, as a person would collect them. */
  static RealFiles in(Path folder) throws IOException {
    assumeTrue(Repository.realData().isPresent(), "real data not there: set DAX_DATA");
    Path data = Repository.realData().orElseThrow();
    Path prices = Files.createDirectories(folder.resolve("prices"));
    List<Path> files;
    try (Stream<Path> all = Files.list(data)) {
      files = all.filter(RealFiles::isPriceFile).toList();
    }
    for (Path file : files) {
      Files.createSymbolicLink(prices.resolve(file.getFileName()), file);
    }
    return new RealFiles(
        data.resolve("ecdc-casedistribution-daily-2020-12-14.json.gz"),
        data.resolve("ecdc-casedistribution-daily-2020-12-14.csv.gz"),
        prices);
  }

  private static boolean isPriceFile(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("dax-company-") || name.startsWith("dax-index-gdaxi-yahoo-");
  }
}
