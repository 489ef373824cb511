package io.daxcovid.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daxcovid.local.testing.EmbeddedApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real API server that says what a cluster says on which the system can be installed: a node of
 * enough size, volumes, an ingress controller and an engine of network policies. No pod ever runs.
 */
record FitCluster(EmbeddedApiServer server, Path binaries, Path folder, Kubectl kubectl)
    implements AutoCloseable {
  static final String CONTEXT = "test";

  /**
   * @param folder gets the kubeconfig and the programs of the tests
   */
  static FitCluster start(Path folder) throws IOException {
    Script finder = new Script("operator/kube/api-server.sh", Map.of());
    Script.Said binaries = finder.run("find");
    assumeTrue(binaries.code() == 0, binaries.text());
    Path place = Path.of(binaries.text().strip());
    EmbeddedApiServer server = EmbeddedApiServer.start(place);
    Files.writeString(folder.resolve("kubeconfig"), kubeconfig(server, ""));
    Kubectl kubectl =
        new Kubectl(
            "",
            List.of(
                place.resolve("kubectl").toString(),
                "--kubeconfig=" + folder.resolve("kubeconfig")));
    FitCluster cluster = new FitCluster(server, place, folder, kubectl);
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreException(AssertionError.class)
        .until(() -> kubectl.run("get", "--raw", "/readyz").equals("ok"));
    kubectl.apply("fit-cluster.yaml", Map.of());
    cluster.node("16Gi", "8", "100Gi", "amd64");
    return cluster;
  }

  /** What the node says it has. */
  void node(String memory, String cpu, String disk, String architecture) {
    kubectl.run(
        "patch",
        "node",
        "one",
        "--subresource=status",
        "--type=merge",
        "-p",
        """
        {"status": {"allocatable": {"memory": "%s", "cpu": "%s", "ephemeral-storage": "%s"},
         "nodeInfo": {"architecture": "%s", "bootID": "", "containerRuntimeVersion": "", "kernelVersion": "",
         "kubeProxyVersion": "", "kubeletVersion": "", "machineID": "", "operatingSystem": "linux", "osImage": "",
         "systemUUID": ""}}}"""
            .formatted(memory, cpu, disk, architecture));
  }

  /** A person with nothing but kubectl and Helm. */
  Script install() throws IOException {
    program("helm", "[ \"$1\" != version ] || echo v3.22.0");
    return script("install_system.sh");
  }

  Script script(String name) {
    return new Script(
        name,
        Map.of(
            "KUBECONFIG",
            folder.resolve("kubeconfig").toString(),
            "PATH",
            "%s:%s:%s".formatted(folder.resolve("bin"), binaries, System.getenv("PATH"))));
  }

  /** A program that is found before any other of its name. */
  void program(String name, String... lines) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made a program");
    }
  }

  void remove(String program) throws IOException {
    Files.deleteIfExists(folder.resolve("bin").resolve(program));
  }

  /** Nobody ends namespaces here but the test. */
  void forget(String namespace) {
    if (kubectl.run("get", "namespace", namespace, "--ignore-not-found", "-o", "name").isEmpty()) {
      return;
    }
    kubectl.run("delete", "namespace", namespace, "--wait=false", "--ignore-not-found");
    kubectl.send(
        """
        {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "%s"}, "spec": {"finalizers": []}}"""
            .formatted(namespace),
        "replace",
        "--raw",
        "/api/v1/namespaces/" + namespace + "/finalize",
        "-f",
        "-");
  }

  /** Another way in, such as that of a person who may do little. */
  Path kubeconfig(String user) throws IOException {
    return Files.writeString(folder.resolve("kubeconfig-" + user), kubeconfig(server, user));
  }

  private static String kubeconfig(EmbeddedApiServer server, String user) {
    return """
        apiVersion: v1
        kind: Config
        current-context: test
        clusters:
          - {name: test, cluster: {server: "%s", certificate-authority: "%s"}}
        users:
          - {name: test, user: {token: "%s"%s}}
        contexts:
          - {name: test, context: {cluster: test, user: test}}
        """
        .formatted(
            server.url(),
            server.certificate(),
            server.token(),
            user.isEmpty() ? "" : ", as: " + user);
  }

  @Override
  public void close() {
    server.close();
  }
}
