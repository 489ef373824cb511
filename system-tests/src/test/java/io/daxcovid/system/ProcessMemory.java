package io.daxcovid.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Resident memory of all processes of a system, by program, as Linux tells it. */
final class ProcessMemory {
  /** A main class, or the name of a program that is none of Java's. */
  private static final Pattern NAME =
      Pattern.compile("\\.(\\w+Main|SparkSubmit)\\b|(mariadbd|mysqld|memcached)");

  /** Kilobytes per look; a program that was not there has none. */
  private final Map<String, List<Long>> looks = new TreeMap<>();

  void look(Process system) {
    Map<String, Long> now = new TreeMap<>();
    system
        .descendants()
        .forEach(
            process -> {
              Matcher name = NAME.matcher(commandLine(process));
              if (name.find()) {
                String program = name.group(1) == null ? name.group(2) : name.group(1);
                now.merge(program, kilobytes(process), Math::max);
              }
            });
    now.forEach(
        (program, size) -> looks.computeIfAbsent(program, key -> new ArrayList<>()).add(size));
  }

  /** The peaks of the second and of the last quarter; the first one is that of warming up. */
  List<String> table() {
    return looks.entrySet().stream()
        .map(
            one ->
                "memory of %s, peak of the second and of the last quarter | %d and %d MiB"
                    .formatted(
                        one.getKey(), early(one.getValue()) >> 10, late(one.getValue()) >> 10))
        .toList();
  }

  /**
   * Programs whose last quarter needed a tenth more than their second one.
   *
   * @param kilobytes of growth that are none
   */
  List<String> growing(long kilobytes) {
    return looks.entrySet().stream()
        .filter(one -> late(one.getValue()) > early(one.getValue()) * 1.1 + kilobytes)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static long early(List<Long> sizes) {
    return peak(sizes.subList(sizes.size() / 4, (sizes.size() + 1) / 2));
  }

  private static long late(List<Long> sizes) {
    return peak(sizes.subList(sizes.size() * 3 / 4, sizes.size()));
  }

  private static long peak(List<Long> sizes) {
    return sizes.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** That of Linux: the JDK's leaves out arguments beyond the first page. */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(proc(process, "cmdline")).replace('\0', ' ');
    } catch (IOException ended) {
      return "";
    }
  }

  private static long kilobytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(proc(process, "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  private static Path proc(ProcessHandle process, String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }
}
