package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrdFileTest {
  @Test
  void the_file_is_what_the_types_say() throws IOException {
    String generated = GeneratedCrd.yaml();
    if ("write".equals(System.getProperty("dax.docs"))) {
      Files.writeString(GeneratedCrd.FILE, generated);
      return;
    }
    assertThat(Manifests.text(GeneratedCrd.FILE))
        .as(
            "k8s/crds is not what the resource's types say; to write it anew: ./mvnw -pl operator -am test"
                + " -Dtest=CrdFileTest -Dsurefire.failIfNoSpecifiedTests=false -Ddax.docs=write")
        .isEqualTo(generated);
  }

  @Test
  void a_change_stays_compatible_with_what_was_released() {
    List<Path> released = Manifests.files("operator/src/test/crds");

    assertThat(released).isNotEmpty();
    for (Path file : released) {
      assertThat(SchemaChanges.breaking(schema(file), schema(GeneratedCrd.FILE)))
          .as("changes since %s that refuse, or lose, what it took", file.getFileName())
          .isEmpty();
    }
  }

  @Test
  void every_field_is_described() {
    List<String> silent = new ArrayList<>();
    undescribed("", schema(GeneratedCrd.FILE), silent);

    assertThat(silent).isEmpty();
  }

  private static void undescribed(String path, JSONSchemaProps schema, List<String> silent) {
    if (schema.getDescription() == null) {
      silent.add(path);
    }
    schema
        .getProperties()
        .forEach((name, property) -> undescribed(path + "." + name, property, silent));
    if (schema.getItems() != null) {
      schema
          .getItems()
          .getSchema()
          .getProperties()
          .forEach((name, property) -> undescribed(path + "[]." + name, property, silent));
    }
  }

  static JSONSchemaProps schema(Path file) {
    return new KubernetesSerialization()
        .unmarshal(Manifests.text(file), CustomResourceDefinition.class)
        .getSpec()
        .getVersions()
        .get(0)
        .getSchema()
        .getOpenAPIV3Schema();
  }
}
