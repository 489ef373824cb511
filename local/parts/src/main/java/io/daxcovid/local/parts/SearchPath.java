package io.daxcovid.local.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs this machine has; servers often lie where an ordinary PATH does not look. */
public record SearchPath(List<Path> folders) {
  public SearchPath {
    folders = List.copyOf(folders);
  }

  public static SearchPath ofThisMachine() {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<String> usual = Stream.of("/usr/local/sbin", "/usr/sbin", "/sbin");
    return new SearchPath(
        Stream.concat(Arrays.stream(path.split(File.pathSeparator)), usual)
            .filter(folder -> folder.startsWith("/"))
            .distinct()
            .map(Path::of)
            .toList());
  }

  /** Nothing of this machine: every part comes from the build. */
  public static SearchPath empty() {
    return new SearchPath(List.of());
  }

  public Optional<Path> find(String program) {
    return folders.stream()
        .map(folder -> folder.resolve(program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
