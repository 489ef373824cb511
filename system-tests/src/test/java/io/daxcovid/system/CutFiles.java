package io.daxcovid.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Price files as they would be if they ended with a day. */
final class CutFiles {
  private static final List<DateTimeFormatter> DATES =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("M/d/yyyy"));

  private CutFiles() {}

  static Path write(Path prices, LocalDate last, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(prices)) {
      files = all.toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
      Files.write(folder.resolve(name), lines(file).filter(line -> isShown(line, last)).toList());
    }
    return folder;
  }

  /** The days of which any file of the folder has a price. */
  static NavigableSet<LocalDate> days(Path prices) throws IOException {
    NavigableSet<LocalDate> days = new TreeSet<>();
    try (Stream<Path> all = Files.list(prices)) {
      for (Path file : all.toList()) {
        lines(file)
            .filter(line -> !line.contains(",null,"))
            .flatMap(line -> day(line).stream())
            .forEach(days::add);
      }
    }
    return days;
  }

  private static Stream<String> lines(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)).lines();
  }

  private static boolean isShown(String line, LocalDate last) {
    return day(line).filter(day -> day.isAfter(last)).isEmpty();
  }

  /** The header has none. */
  private static Optional<LocalDate> day(String line) {
    String first = line.replaceFirst(",.*", "");
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(first, format));
      } catch (DateTimeException e) {
        // Another format, or the header.
      }
    }
    return Optional.empty();
  }
}
