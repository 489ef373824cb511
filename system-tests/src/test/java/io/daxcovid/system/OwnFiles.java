package io.daxcovid.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kustomize component that brings files of a person's own into the importer's pod, as ConfigMaps,
 * which take a mebibyte each.
 */
record OwnFiles(Path folder) {
  private static final int PRICES_PER_CONFIG_MAP = 11;

  /**
   * @param cases below {@code /data/cases} in the pod
   * @param prices files of a folder, which is {@code /data/prices} in the pod
   */
  static OwnFiles write(Path folder, Path cases, Path prices) throws IOException {
    Files.createDirectories(folder);
    Files.copy(cases, folder.resolve(cases.getFileName()));
    List<Path> files;
    try (Stream<Path> all = Files.list(prices)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    OwnFiles own = new OwnFiles(folder);
    own.choose("/data/cases/" + cases.getFileName(), "/data/prices", cases, files);
    return own;
  }

  private void choose(String casesSource, String pricesSource, Path cases, List<Path> prices)
      throws IOException {
    int parts = (prices.size() + PRICES_PER_CONFIG_MAP - 1) / PRICES_PER_CONFIG_MAP;
    String generators =
        IntStream.range(0, parts)
            .mapToObj(part -> generator("prices-" + part, slice(prices, part)))
            .collect(Collectors.joining());
    String sources =
        IntStream.range(0, parts)
            .mapToObj("                    - configMap: {name: prices-%d}\n"::formatted)
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        Repository.text(Path.of("src/test/resources/cluster/own-files.yaml"))
            .replace("${generators}\n", generator("cases", List.of(cases)) + generators)
            .replace("${sources}\n", sources)
            .replace("${cases}", casesSource)
            .replace("${prices}", pricesSource));
  }

  /** Shows the cases day by day instead of at once. */
  void replayCases(String query) throws IOException {
    Path file = folder.resolve("kustomization.yaml");
    Files.writeString(
        file,
        Files.readString(file).replaceAll("(DAX_CASES_SOURCE=)(/\\S+)", "$1replay:$2?" + query));
  }

  private static List<Path> slice(List<Path> files, int part) {
    int from = part * PRICES_PER_CONFIG_MAP;
    return files.subList(from, Math.min(files.size(), from + PRICES_PER_CONFIG_MAP));
  }

  private static String generator(String name, List<Path> files) {
    return "  - name: %s\n    namespace: dax-covid\n    files: [%s]\n"
        .formatted(
            name,
            files.stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining(", ")));
  }
}
