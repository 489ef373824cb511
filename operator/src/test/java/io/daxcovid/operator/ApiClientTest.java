package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import org.junit.jupiter.api.Test;

class ApiClientTest {
  @Test
  void who_manages_which_field_is_passed_over_and_all_else_is_read() {
    String read =
        """
        {"apiVersion": "daxcovid.io/v1alpha1", "kind": "CorrelationPipeline",
         "metadata": {"name": "dax-covid", "resourceVersion": "7", "labels": {"a": "b"},
           "managedFields": [{"manager": "kubectl", "fieldsV1": {"f:spec": {}}}], "newer": 1},
         "spec": {"inputs": ["ecdc-cases", "fse-prices"]}}
        """;
    try (KubernetesClient client = ApiClient.of(Config.empty())) {
      CorrelationPipeline pipeline =
          client.getKubernetesSerialization().unmarshal(read, CorrelationPipeline.class);
      assertThat(pipeline.getMetadata().getManagedFields()).isNullOrEmpty();
      assertThat(pipeline.getMetadata().getResourceVersion()).isEqualTo("7");
      assertThat(pipeline.getMetadata().getLabels()).containsEntry("a", "b");
      assertThat(pipeline.getSpec().inputs()).containsExactly("ecdc-cases", "fse-prices");
      assertThat(client.getKubernetesSerialization().asJson(pipeline))
          .doesNotContain("managedFields");
    }
  }
}
