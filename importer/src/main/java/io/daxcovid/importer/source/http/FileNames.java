package io.daxcovid.importer.source.http;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Names files after the end of their URL; nothing of it can lead out of a folder. */
final class FileNames {
  private static final int LONGEST = 80;
  private static final Set<String> FORMATS = Set.of("csv", "json");

  private FileNames() {}

  static String of(URI uri) {
    List<String> parts =
        Arrays.stream(String.valueOf(uri.getPath()).split("/", -1))
            .map(part -> part.replaceAll("[^A-Za-z0-9._^-]", "_").replaceAll("^[._]+", ""))
            .filter(part -> !part.isEmpty())
            .toList();
    if (parts.isEmpty()) {
      return "data";
    }
    String last = parts.get(parts.size() - 1);
    // ECDC's addresses end with .../casedistribution/json
    String name =
        FORMATS.contains(last) && parts.size() > 1
            ? parts.get(parts.size() - 2) + "." + last
            : last;
    return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
  }
}
