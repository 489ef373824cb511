package io.daxcovid.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cluster as a person sees it, in one namespace.
 *
 * @param namespace empty for that of each object
 * @param program the words that every command begins with
 */
record Kubectl(String namespace, List<String> program) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The one of the environment. */
  Kubectl(String namespace) {
    this(namespace, List.of("kubectl"));
  }

  /** Its output; its failure is the test's. */
  String run(String... words) {
    return send("", words);
  }

  /** The manifest, by standard input: there may be secrets in it. */
  void apply(String manifest) {
    send(manifest, "apply", "-f", "-");
  }

  /** A manifest of the tests' resources with its {@code ${name}} filled in. */
  void apply(String resource, Map<String, String> values) {
    String manifest = text(resource);
    for (Map.Entry<String, String> value : values.entrySet()) {
      manifest = manifest.replace("${" + value.getKey() + "}", value.getValue());
    }
    apply(manifest);
  }

  JsonNode get(String... words) {
    List<String> all = new ArrayList<>(List.of("get"));
    all.addAll(List.of(words));
    all.addAll(List.of("-o", "json"));
    try {
      return JSON.readTree(run(all.toArray(String[]::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its output, when it is told something by standard input. */
  String send(String input, String... words) {
    List<String> all = new ArrayList<>(namespace.isEmpty() ? List.of() : List.of("-n", namespace));
    all.addAll(List.of(words));
    return new Tool(program).send(input, all.toArray(String[]::new));
  }

  private static String text(String resource) {
    try (var input = Kubectl.class.getResourceAsStream("/cluster/" + resource)) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
