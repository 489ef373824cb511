package io.daxcovid.operator.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that are shipped. */
public final class Manifests {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private Manifests() {}

  /** The folder of the repository; tests of a module run in the module's. */
  public static Path root() {
    return Path.of("").toAbsolutePath().getParent();
  }

  /** The objects' files of a folder such as {@code k8s/crds}, by name. */
  public static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(root().resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  static List<Path> crds() {
    return files("k8s/crds");
  }

  static CustomResourceDefinition crd(Path file) {
    return YAML.unmarshal(text(file), CustomResourceDefinition.class);
  }

  /** Each right that the operator is given, on its own, such as {@code watch pods}. */
  public static Set<String> rights() {
    return operator("any").stream()
        .filter(Role.class::isInstance)
        .flatMap(role -> ((Role) role).getRules().stream())
        .flatMap(
            rule ->
                rule.getResources().stream()
                    .flatMap(kind -> rule.getVerbs().stream().map(verb -> verb + " " + kind)))
        .collect(Collectors.toSet());
  }

  /** The operator's account and rights, as if it lived in the namespace of its pipelines. */
  static List<HasMetadata> operator(String namespace) {
    return Stream.of("k8s/operator", "k8s/operator/pipelines")
        .flatMap(folder -> files(folder).stream())
        .map(file -> text(file).replace("namespace: dax-covid", "namespace: " + namespace))
        .<HasMetadata>map(YAML::unmarshal)
        .peek(object -> object.getMetadata().setNamespace(namespace))
        .toList();
  }
}
