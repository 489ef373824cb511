package io.daxcovid.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/**
 * Clients that pass over the list of who manages which field. Nobody here asks for it, and as trees
 * of maps it is most of what a cache of objects holds. The API server keeps it where a write says
 * nothing of it.
 */
public final class ApiClient {
  private ApiClient() {}

  public static KubernetesClient of(Config config) {
    ObjectMapper mapper = new ObjectMapper().addMixIn(ObjectMeta.class, Unmanaged.class);
    return new KubernetesClientBuilder()
        .withConfig(config)
        .withKubernetesSerialization(new KubernetesSerialization(mapper, true))
        .build();
  }

  @JsonIgnoreProperties(value = "managedFields", ignoreUnknown = true)
  private interface Unmanaged {}
}
