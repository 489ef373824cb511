package io.daxcovid.operator.runner.workload;

import io.daxcovid.controller.run.PartAwayException;
import io.daxcovid.controller.run.StartUnknownException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Optional;

/** The API server's refusals, told apart by their code and put into words. */
final class ApiErrors {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST = 500;

  /** By the Role, or by a quota or policy of the namespace: its words say which. */
  private static final String FORBIDDEN =
      "; if a right is missing: kubectl apply -n <namespace> -k k8s/operator/pipelines";

  private ApiErrors() {}

  static boolean alreadyExists(KubernetesClientException e) {
    return e.getCode() == HttpURLConnection.HTTP_CONFLICT;
  }

  /** A look that failed says nothing of what was looked at. */
  static IOException looking(String at, KubernetesClientException e) {
    return new IOException("cannot look at " + at + ": " + words(e), e);
  }

  static IOException stopping(String what, KubernetesClientException e) {
    return new IOException("cannot stop " + what + ": " + words(e), e);
  }

  /** Told apart by the answer's code; no answer, or one of a proxy, tells nothing. */
  static IOException starting(String what, String plural, KubernetesClientException e) {
    return switch (e.getStatus() == null ? 0 : e.getCode()) {
      case HttpURLConnection.HTTP_NOT_FOUND -> new PartAwayException(notFound(plural, e), e);
      case HttpURLConnection.HTTP_FORBIDDEN -> new PartAwayException(words(e) + FORBIDDEN, e);
      case HttpURLConnection.HTTP_UNAUTHORIZED,
          HttpURLConnection.HTTP_INTERNAL_ERROR,
          TOO_MANY_REQUESTS ->
          new PartAwayException(words(e), e);
      case HttpURLConnection.HTTP_BAD_REQUEST, UNPROCESSABLE -> new IOException(words(e), e);
      default ->
          new StartUnknownException("cannot tell whether " + what + " exists: " + words(e), e);
    };
  }

  /** Of an object to be created: its kind, or its namespace. */
  private static String notFound(String plural, KubernetesClientException e) {
    boolean namespace =
        e.getStatus().getDetails() != null
            && "namespaces".equals(e.getStatus().getDetails().getKind());
    return namespace
        ? words(e)
        : "the cluster does not know %s: install what runs them, or choose another spec.runner"
            .formatted(plural);
  }

  private static String words(KubernetesClientException e) {
    String words =
        Optional.ofNullable(e.getStatus())
            .map(status -> status.getMessage())
            .or(() -> Optional.ofNullable(e.getCause()).map(Throwable::getMessage))
            .orElse(String.valueOf(e.getMessage()))
            .strip();
    String first = words.lines().findFirst().orElse("no word");
    return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
  }
}
