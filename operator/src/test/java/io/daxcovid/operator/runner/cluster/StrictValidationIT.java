package io.daxcovid.operator.runner.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Manifests;
import io.daxcovid.operator.runner.golden.Shape;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is rendered, before a real API server that knows the real Spark operator's resource and
 * takes no field that it does not know. It enforces Pod Security, too.
 */
class StrictValidationIT {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static KubernetesClient admin;
  private static String namespace;

  @BeforeAll
  static void install() throws Exception {
    ApiServer server = ApiServer.shared();
    SparkOperatorCrds.install(server);
    admin = server.admin();
    namespace = server.namespace();
    Namespaces.restrict(admin, namespace);
  }

  @ParameterizedTest
  @EnumSource
  void spark_application_is_taken_as_it_is(Shape shape) {
    SparkApplication rendered = read(shape, "spark-application.yaml", SparkApplication.class);
    SparkApplication taken = validate(rendered);
    assertThat(taken.getSpec()).isEqualTo(rendered.getSpec());
  }

  @ParameterizedTest
  @EnumSource
  void job_is_taken_as_it_is(Shape shape) {
    Job taken = validate(read(shape, "job.yaml", Job.class));
    assertThat(taken.getSpec().getBackoffLimit()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void law12_all_pods_of_a_run_are_restricted(Shape shape) {
    SparkApplication application = read(shape, "spark-application.yaml", SparkApplication.class);
    Job job = read(shape, "job.yaml", Job.class);
    PodTemplateSpec executor =
        YAML.unmarshal(
            job.getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get("daxcovid.io/executor-template"),
            PodTemplateSpec.class);
    assertThat(executor).isEqualTo(application.getSpec().executor().template());
    for (PodTemplateSpec template :
        List.of(application.getSpec().driver().template(), job.getSpec().getTemplate(), executor)) {
      validate(pod(template));
    }
  }

  @Test
  void law12_server_would_refuse_a_pod_that_is_not_restricted() {
    Pod open = pod(read(Shape.SMALLEST, "job.yaml", Job.class).getSpec().getTemplate());
    open.getSpec().getContainers().get(0).getSecurityContext().setAllowPrivilegeEscalation(true);
    assertThatThrownBy(() -> validate(open))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("violates PodSecurity");
  }

  @Test
  void server_would_refuse_a_field_that_it_does_not_know() {
    String yaml = Manifests.text(Shape.SMALLEST.folder().resolve("spark-application.yaml"));
    HasMetadata wrong = YAML.unmarshal(yaml.replace("mainClass:", "mainKlass:"));
    wrong.getMetadata().setNamespace(namespace);
    assertThatThrownBy(() -> validate(wrong))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("unknown field \"spec.mainKlass\"");
  }

  private static <T extends HasMetadata> T read(Shape shape, String file, Class<T> type) {
    T object = YAML.unmarshal(Manifests.text(shape.folder().resolve(file)), type);
    object.getMetadata().setNamespace(namespace);
    return object;
  }

  private static <T extends HasMetadata> T validate(T object) {
    return admin.resource(object).dryRun().fieldValidation(Validation.STRICT).create();
  }

  /** With the image and the restart policy that Spark adds to a template. */
  private static Pod pod(PodTemplateSpec template) {
    return new PodBuilder()
        .withNewMetadata()
        .withNamespace(namespace)
        .withName("a-pod")
        .endMetadata()
        .withSpec(template.getSpec())
        .editSpec()
        .withPriorityClassName(null)
        .editFirstContainer()
        .withImage("localhost/any:1")
        .endContainer()
        .endSpec()
        .build();
  }
}
