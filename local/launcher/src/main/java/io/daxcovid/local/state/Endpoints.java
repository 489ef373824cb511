package io.daxcovid.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The importer's environment in the running system, for a second one that a person starts by hand.
 * No secret is in it.
 */
public record Endpoints(Map<String, String> variables) {
  private static final String FILE = "endpoints.env";

  public Endpoints {
    variables = Map.copyOf(variables);
  }

  public void write(Path state) throws IOException {
    String text =
        new TreeMap<>(variables)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    Files.writeString(state.resolve(FILE), text);
  }

  public static Endpoints read(Path state) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : Files.readAllLines(state.resolve(FILE))) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        variables.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return new Endpoints(variables);
  }

  /** A system that does not run has none. */
  public static void remove(Path state) throws IOException {
    Files.deleteIfExists(state.resolve(FILE));
  }
}
