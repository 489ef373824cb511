package io.daxcovid.system;

import java.util.Map;

/** The real Spark operator, installed by its own chart for one namespace of jobs. */
record SparkOperatorRelease(Kubectl kubectl) implements AutoCloseable {
  private static final String NAME = "dax-test-spark-operator";

  static SparkOperatorRelease install(String namespace, String jobs) {
    Kubectl kubectl = new Kubectl(namespace);
    kubectl.apply("namespace.yaml", Map.of("namespace", namespace));
    String image = ClusterVariables.image("spark-operator");
    int slash = image.indexOf('/');
    int colon = image.lastIndexOf(':');
    new Tool("helm")
        .run(
            "upgrade",
            NAME,
            ClusterVariables.get("CLUSTER_SPARK_CHART"),
            "--install",
            "--namespace=" + namespace,
            "--set=image.registry=" + image.substring(0, slash),
            "--set=image.repository=" + image.substring(slash + 1, colon),
            "--set=image.tag=" + image.substring(colon + 1),
            "--set=spark.jobNamespaces[0]=" + jobs,
            "--set=spark.serviceAccount.create=false",
            "--set=spark.rbac.create=false",
            "--set=controller.uiService.enable=false",
            "--wait",
            "--timeout=4m");
    return new SparkOperatorRelease(kubectl);
  }

  @Override
  public void close() {
    new Tool("helm").run("uninstall", NAME, "--namespace=" + kubectl.namespace(), "--wait");
    kubectl.run("delete", "namespace", kubectl.namespace(), "--ignore-not-found", "--timeout=180s");
  }
}
