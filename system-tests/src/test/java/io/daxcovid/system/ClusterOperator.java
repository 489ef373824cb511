package io.daxcovid.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Our operator from its image, as a Deployment in the namespace of its pipelines, with the rights
 * that are shipped and no others.
 */
record ClusterOperator(Kubectl kubectl) {
  private static final List<String> RIGHTS =
      List.of(
          "serviceaccount.yaml",
          "role-lease.yaml",
          "rolebinding-lease.yaml",
          "pipelines/role.yaml",
          "pipelines/rolebinding.yaml");

  private static final String CRD = "correlationpipelines.daxcovid.io";

  /** Where the cluster knows pipelines already, that is somebody else's, and stays as it is. */
  static ClusterOperator install(Cluster cluster) {
    Kubectl kubectl = cluster.kubectl();
    Path manifests = Repository.root().resolve("k8s");
    if (kubectl.run("get", "crd", CRD, "--ignore-not-found").isBlank()) {
      kubectl.run("apply", "--server-side", "-f", manifests.resolve("crds").toString());
    }
    for (String file : RIGHTS) {
      kubectl.apply(
          Repository.text(manifests.resolve("operator").resolve(file))
              .replace("namespace: dax-covid", "namespace: " + kubectl.namespace()));
    }
    kubectl.apply(
        "operator.yaml",
        Map.of(
            "image", ClusterVariables.image("operator"),
            "sparkImage", ClusterVariables.image("spark-app"),
            "kafka", cluster.kafka().bootstrap(),
            "hdfs", cluster.hdfs().uri().toString(),
            "databaseUrl", ClusterDatabase.urlInside(kubectl)));
    return new ClusterOperator(kubectl);
  }

  /** It is not before there is a topic to read. */
  void awaitReady() {
    kubectl.run("rollout", "status", "deployment/dax-covid-operator", "--timeout=240s");
  }

  String log() {
    return kubectl.run("logs", "deployment/dax-covid-operator", "--tail=-1");
  }

  /** How often its containers have been started again. */
  int restarts() {
    int restarts = 0;
    for (var pod :
        kubectl.get("pods", "-l", "app.kubernetes.io/name=dax-covid-operator").path("items")) {
      restarts += pod.at("/status/containerStatuses/0/restartCount").asInt();
    }
    return restarts;
  }
}
