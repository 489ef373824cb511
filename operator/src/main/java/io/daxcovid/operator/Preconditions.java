package io.daxcovid.operator;

import io.daxcovid.controller.plan.Backoff;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.runner.Runners;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.ResourceAttributes;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be there before the operator can do anything at all; asked in its own name. */
record Preconditions(KubernetesClient client, String own, Set<String> namespaces) {
  private static final Logger LOG = LoggerFactory.getLogger(Preconditions.class);

  /** One that is back in a moment is found in a moment, and one that is away is not pestered. */
  private static final Backoff PAUSES = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  private record Right(String group, String resource, String subresource, List<String> verbs) {}

  private static final List<Right> RIGHTS =
      List.of(
          new Right("daxcovid.io", "correlationpipelines", "", List.of("get", "list", "watch")),
          new Right("daxcovid.io", "correlationpipelines", "status", List.of("update")),
          new Right("", "pods", "", List.of("list", "watch", "delete")),
          new Right("", "events", "", List.of("create")));

  private static final Right LEASES =
      new Right("coordination.k8s.io", "leases", "", List.of("get", "create", "update", "patch"));

  /** Waits for the API server, for as long as it is away. */
  void check() throws StartException, InterruptedException {
    int failures = 0;
    while (true) {
      try {
        all();
        return;
      } catch (KubernetesClientException e) {
        if (failures++ == 0) {
          LOG.warn("waiting for the API server at {}: {}", client.getMasterUrl(), e.getMessage());
        }
        TimeUnit.MILLISECONDS.sleep(PAUSES.after(failures).toMillis());
      }
    }
  }

  private void all() throws StartException {
    client.getKubernetesVersion();
    if (!client.supports(CorrelationPipeline.class)) {
      throw new StartException(
          "The cluster does not know %s: kubectl apply -f k8s/crds/"
              .formatted(HasMetadata.getFullResourceName(CorrelationPipeline.class)));
    }
    List<String> missing = new ArrayList<>(missing(LEASES, own));
    for (String namespace : namespaces) {
      RIGHTS.forEach(right -> missing.addAll(missing(right, namespace)));
      Runners.kinds().forEach(kind -> missing.addAll(missing(toRun(kind), namespace)));
    }
    if (missing.isEmpty()) {
      namespaces.forEach(this::list);
    } else {
      throw new StartException(
          "The operator may not %s: kubectl apply -k k8s/operator for its own namespace, and kubectl apply -n <namespace> -k k8s/operator/pipelines for each of pipelines"
              .formatted(String.join(", ", missing)));
    }
  }

  /** A server that has just learned of a resource refuses for some seconds to list it. */
  private void list(String namespace) {
    list(CorrelationPipeline.class, namespace);
    Runners.kinds().stream().filter(client::supports).forEach(kind -> list(kind, namespace));
  }

  private void list(Class<? extends HasMetadata> type, String namespace) {
    client
        .resources(type)
        .inNamespace(namespace)
        .list(new ListOptionsBuilder().withLimit(1L).build());
  }

  private static Right toRun(Class<? extends HasMetadata> kind) {
    return new Right(
        HasMetadata.getGroup(kind),
        HasMetadata.getPlural(kind),
        "",
        List.of("get", "list", "watch", "create", "delete"));
  }

  private List<String> missing(Right right, String namespace) {
    return right.verbs().stream()
        .filter(verb -> !allowed(right, verb, namespace))
        .map(verb -> "%s %s in namespace %s".formatted(verb, name(right), namespace))
        .toList();
  }

  private boolean allowed(Right right, String verb, String namespace) {
    ResourceAttributes asked = new ResourceAttributes();
    asked.setGroup(right.group());
    asked.setResource(right.resource());
    asked.setSubresource(right.subresource().isEmpty() ? null : right.subresource());
    asked.setVerb(verb);
    asked.setNamespace(namespace);
    SelfSubjectAccessReview review =
        new SelfSubjectAccessReviewBuilder()
            .withNewSpec()
            .withResourceAttributes(asked)
            .endSpec()
            .build();
    return client.resource(review).create().getStatus().getAllowed();
  }

  private static String name(Right right) {
    return right.subresource().isEmpty()
        ? right.resource()
        : right.resource() + "/" + right.subresource();
  }
}
