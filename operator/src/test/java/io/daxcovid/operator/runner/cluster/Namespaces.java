package io.daxcovid.operator.runner.cluster;

import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;

/** What a namespace of runs has on a cluster. */
final class Namespaces {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private Namespaces() {}

  /** Pod Security as strict as it gets. */
  static void restrict(KubernetesClient admin, String name) {
    admin
        .namespaces()
        .withName(name)
        .edit(
            namespace ->
                new NamespaceBuilder(namespace)
                    .editMetadata()
                    .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                    .endMetadata()
                    .build());
    equip(admin, name);
  }

  /** The accounts that a cluster makes, and those that {@code k8s/jobs} ships. */
  static void equip(KubernetesClient admin, String name) {
    admin
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withNamespace(name)
                .withName("default")
                .endMetadata()
                .build())
        .serverSideApply();
    for (Path file : Manifests.files("k8s/jobs")) {
      HasMetadata object = YAML.unmarshal(Manifests.text(file));
      object.getMetadata().setNamespace(name);
      admin.resource(object).inNamespace(name).create();
    }
  }
}
