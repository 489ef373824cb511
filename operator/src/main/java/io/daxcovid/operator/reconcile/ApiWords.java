package io.daxcovid.operator.reconcile;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Optional;

/** What the API server said, for a person; its own sentence says what is not allowed to whom. */
final class ApiWords {
  private ApiWords() {}

  static String of(KubernetesClientException e) {
    String words =
        Optional.ofNullable(e.getStatus())
            .map(status -> status.getMessage())
            .or(() -> Optional.ofNullable(e.getCause()).map(Throwable::getMessage))
            .orElseGet(() -> String.valueOf(e.getMessage()));
    return words.lines().findFirst().orElse("no word");
  }
}
