import io.daxcovid.local.testing.EmbeddedApiServer;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real API server with our CRD and the Spark operator's; no kubelet, and nobody else in it. */
final class Cluster implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String ACCOUNT = "dax-covid-operator";

  private final Path root;
  private final EmbeddedApiServer server;
  private final KubernetesClient admin;

  private Cluster(Path root, EmbeddedApiServer server) throws IOException {
    this.root = root;
    this.server = server;
    this.admin = new KubernetesClientBuilder().withConfig(person()).build();
  }

  /**
   * @param root the checkout
   * @param binaries holds etcd and kube-apiserver
   * @param sparkCrds the Spark operator's CRDs
   */
  static Cluster start(Path root, Path binaries, Path sparkCrds) throws Exception {
    Cluster cluster = new Cluster(root, EmbeddedApiServer.start(binaries));
    Until.holds("the API server is ready", LIMIT, cluster::ready);
    for (Path file : files(root.resolve("k8s/crds"))) {
      cluster.install(file);
    }
    cluster.install(sparkCrds.resolve("sparkoperator.k8s.io_sparkapplications.yaml"));
    return cluster;
  }

  private boolean ready() {
    try {
      return "ok".equals(admin.raw("/readyz"));
    } catch (KubernetesClientException e) {
      return false;
    }
  }

  private void install(Path file) throws Exception {
    HasMetadata crd = object(file, "");
    admin.resource(crd).serverSideApply();
    Until.holds("the server knows " + file, LIMIT, () -> established(crd.getMetadata().getName()));
  }

  private boolean established(String name) {
    CustomResourceDefinition known =
        admin.apiextensions().v1().customResourceDefinitions().withName(name).get();
    return Stream.ofNullable(known.getStatus().getConditions())
        .flatMap(List::stream)
        .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }

  /** Who may do everything. */
  KubernetesClient admin() {
    return admin;
  }

  /** A new one, in which the operator's account has the rights that are shipped. */
  String namespace(String name) throws IOException {
    admin
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    for (String folder : List.of("k8s/operator", "k8s/operator/pipelines")) {
      for (Path file : files(root.resolve(folder))) {
        HasMetadata object = object(file, name);
        object.getMetadata().setNamespace(name);
        admin.resource(object).create();
      }
    }
    return name;
  }

  /** What makes another process that account. */
  Map<String, String> environment(String namespace) {
    String token =
        admin
            .serviceAccounts()
            .inNamespace(namespace)
            .withName(ACCOUNT)
            .tokenRequest(new TokenRequestBuilder().withNewSpec().endSpec().build())
            .getStatus()
            .getToken();
    return Map.of(
        "KUBERNETES_MASTER", server.url(),
        "KUBERNETES_CERTS_CA_FILE", server.certificate().toString(),
        "KUBERNETES_AUTH_TOKEN", token,
        "KUBERNETES_NAMESPACE", namespace,
        "KUBERNETES_AUTH_TRYKUBECONFIG", "false");
  }

  private Config person() {
    return new ConfigBuilder(Config.empty())
        .withMasterUrl(server.url())
        .withOauthToken(server.token())
        .withCaCertFile(server.certificate().toString())
        .build();
  }

  private HasMetadata object(Path file, String namespace) throws IOException {
    String text =
        Files.readString(file).replace("namespace: dax-covid", "namespace: " + namespace);
    return (HasMetadata) admin.getKubernetesSerialization().unmarshal(text);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Cluster::isObject).sorted().toList();
    }
  }

  private static boolean isObject(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") && !name.equals("kustomization.yaml");
  }

  @Override
  public void close() {
    admin.close();
    server.close();
  }
}
