package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is shown to a real API server, as {@code kubectl apply} does. */
class ExamplesIT {
  private static final String SAYS = "# The API server says: ";
  private static final ResourceDefinitionContext KIND =
      ResourceDefinitionContext.fromResourceType(CorrelationPipeline.class);

  static Stream<Path> good() {
    return Manifests.files("k8s/examples/good").stream();
  }

  static Stream<Path> bad() {
    return Manifests.files("k8s/examples/bad").stream();
  }

  @ParameterizedTest
  @MethodSource("good")
  void a_good_one_is_taken_and_can_be_planned_for(Path file) {
    apply(Manifests.text(file));

    CorrelationPipeline pipeline =
        new KubernetesSerialization().unmarshal(Manifests.text(file), CorrelationPipeline.class);
    pipeline.getMetadata().setNamespace("default");
    assertThat(DesiredOf.resource(pipeline).inputs()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_bad_one_is_refused_with_the_sentence_that_it_names(Path file) {
    String text = Manifests.text(file);
    String first = text.lines().findFirst().orElseThrow();
    assertThat(first).startsWith(SAYS);

    assertThatExceptionOfType(KubernetesClientException.class)
        .isThrownBy(() -> apply(text))
        .withMessageContaining(first.substring(SAYS.length()));
  }

  @Test
  void the_smallest_one_has_six_lines() {
    Path smallest = Manifests.root().resolve("k8s/examples/good/smallest.yaml");

    assertThat(Manifests.text(smallest).lines()).hasSize(6);
  }

  @Test
  void every_rule_has_an_example_that_breaks_it() {
    List<String> examples = bad().map(Manifests::text).toList();

    assertThat(Arrays.stream(Rules.class.getDeclaredFields()).map(ExamplesIT::sentence))
        .filteredOn(sentence -> !sentence.isEmpty())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            sentence ->
                assertThat(examples).anySatisfy(text -> assertThat(text).contains(sentence)));
  }

  private static String sentence(Field field) {
    try {
      return field.getName().endsWith("_SAYS") ? (String) field.get(null) : "";
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void apply(String yaml) {
    ApiServer.shared()
        .admin()
        .genericKubernetesResources(KIND)
        .inNamespace("default")
        .resource(new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class))
        .dryRun()
        .fieldValidation(Validation.STRICT)
        .create();
  }
}
