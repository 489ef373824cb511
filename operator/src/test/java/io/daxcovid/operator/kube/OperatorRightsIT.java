package io.daxcovid.operator.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.DecisionsRecord;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.HttpURLConnection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator as the shipped files have it: what it needs it may do, the rest it may not. */
class OperatorRightsIT {
  private static String namespace;
  private static KubernetesClient operator;

  @BeforeAll
  static void start() {
    namespace = ApiServer.shared().namespace();
    operator = ApiServer.shared().operator(namespace);
  }

  @AfterAll
  static void stop() {
    if (operator != null) {
      operator.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "daxcovid.io, correlationpipelines, , get list watch",
    "daxcovid.io, correlationpipelines, status, update",
    "sparkoperator.k8s.io, sparkapplications, , get list watch create delete",
    "batch, jobs, , get list watch create delete",
    "'', pods, , list watch delete",
    "'', events, , create",
    "coordination.k8s.io, leases, , get create update patch",
  })
  void law12_it_may_do_what_it_needs(String group, String kind, String part, String verbs) {
    assertThat(List.of(verbs.split(" ")))
        .allSatisfy(verb -> assertThat(allowed(namespace, group, kind, part, verb)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "daxcovid.io, correlationpipelines, , create update patch delete deletecollection",
    "daxcovid.io, correlationpipelines, status, get patch",
    "sparkoperator.k8s.io, sparkapplications, , update patch deletecollection",
    "batch, jobs, , update patch deletecollection",
    "'', secrets, , get list watch create update patch delete",
    "'', pods, , get create update patch deletecollection",
    "'', pods, exec, create get",
    "'', pods, log, get",
    "'', events, , get list watch update patch delete",
    "coordination.k8s.io, leases, , list watch delete",
    "'', serviceaccounts, token, create",
    "rbac.authorization.k8s.io, roles, , create update patch escalate bind",
    "rbac.authorization.k8s.io, rolebindings, , create update patch",
  })
  void law12_it_may_not_do_the_rest(String group, String kind, String part, String verbs) {
    assertThat(List.of(verbs.split(" ")))
        .allSatisfy(verb -> assertThat(allowed(namespace, group, kind, part, verb)).isFalse());
  }

  @Test
  void law12_another_namespace_is_closed_to_it() {
    String other = ApiServer.shared().namespace();

    assertThat(allowed(other, "daxcovid.io", "correlationpipelines", null, "list")).isFalse();
    assertThat(allowed(other, "", "pods", null, "list")).isFalse();
    assertThat(allowed(null, "daxcovid.io", "correlationpipelines", null, "list")).isFalse();
  }

  @Test
  void it_writes_decisions_to_the_status_and_cannot_touch_the_spec() {
    CorrelationPipeline asked = pipeline();
    ApiServer.shared().admin().resource(asked).inNamespace(namespace).create();
    CorrelationPipeline seen =
        operator
            .resources(CorrelationPipeline.class)
            .inNamespace(namespace)
            .withName("dax-covid")
            .get();

    seen.setStatus(
        new CorrelationPipelineStatus(
            1L, null, null, DecisionsRecord.of(Decisions.NONE), null, null, null));
    CorrelationPipeline written = operator.resource(seen).updateStatus();

    assertThat(written.getStatus().decisions().decisions()).isEqualTo(Decisions.NONE);
    assertThat(written.getSpec()).isEqualTo(asked.getSpec());
    assertThat(written.getMetadata().getGeneration()).isEqualTo(1);
    assertThatExceptionOfType(KubernetesClientException.class)
        .isThrownBy(() -> operator.resource(written).update())
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN));
  }

  @Test
  void law12_it_is_refused_a_secret() {
    assertThatExceptionOfType(KubernetesClientException.class)
        .isThrownBy(() -> operator.secrets().inNamespace(namespace).withName("sink").get())
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN));
  }

  private static boolean allowed(
      String where, String group, String kind, String part, String verb) {
    return operator
        .resource(
            new SelfSubjectAccessReviewBuilder()
                .withNewSpec()
                .withNewResourceAttributes()
                .withNamespace(where)
                .withGroup(group)
                .withResource(kind)
                .withSubresource(part)
                .withVerb(verb)
                .endResourceAttributes()
                .endSpec()
                .build())
        .create()
        .getStatus()
        .getAllowed();
  }

  private static CorrelationPipeline pipeline() {
    return new KubernetesSerialization()
        .unmarshal(
            Manifests.text(Manifests.root().resolve("k8s/examples/good/smallest.yaml")),
            CorrelationPipeline.class);
  }
}
