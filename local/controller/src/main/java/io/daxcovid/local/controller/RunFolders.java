package io.daxcovid.local.controller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of all attempts; the newest ones are kept. */
record RunFolders(Path root, int keep) {
  RunFolder of(String name) {
    return new RunFolder(root.resolve(name));
  }

  /** Removes the oldest ones beyond the limit. */
  void prune() throws IOException {
    List<Path> newestFirst;
    try (Stream<Path> all = Files.list(root)) {
      newestFirst = all.sorted(Comparator.comparing(RunFolders::age).reversed()).toList();
    }
    for (Path folder :
        newestFirst.subList(Math.min(keep, newestFirst.size()), newestFirst.size())) {
      remove(folder);
    }
  }

  static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  private static FileTime age(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException e) {
      // It went away meanwhile, which is what was wanted.
      return FileTime.fromMillis(0);
    }
  }
}
