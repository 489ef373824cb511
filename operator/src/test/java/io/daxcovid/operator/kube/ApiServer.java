package io.daxcovid.operator.kube;

import static org.awaitility.Awaitility.await;

import io.daxcovid.local.testing.EmbeddedApiServer;
import io.daxcovid.local.testing.EmbeddedPart;
import io.daxcovid.operator.ApiClient;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real API server with our CRD installed. A test works in a namespace of its own, as a person who
 * may do everything, or as the operator, who may do what {@code k8s/operator} says and nothing
 * more.
 */
public final class ApiServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final int REQUEST_LIMIT_MS = 60_000;
  private static final AtomicInteger NAMESPACES = new AtomicInteger();

  private final EmbeddedApiServer server;
  private final KubernetesClient admin;

  private ApiServer(EmbeddedApiServer server) {
    this.server = server;
    // A person waits longer for an answer of a busy machine than an operator does.
    this.admin = client(config().withRequestTimeout(REQUEST_LIMIT_MS).build());
    awaitReady();
    Manifests.crds().forEach(this::install);
  }

  /** One for all tests of this JVM that only add to it. */
  public static ApiServer shared() {
    // Here, because a skip out of a static initialiser would be an error.
    Binaries.require();
    return Shared.SERVER;
  }

  /** One of its own, for a test that takes it away. Skipped where there are no binaries. */
  public static ApiServer start() {
    return new ApiServer(EmbeddedApiServer.start(Binaries.require()));
  }

  public KubernetesClient admin() {
    return admin;
  }

  /** A new namespace in which the operator has its rights. */
  public String namespace() {
    return namespace("test-" + NAMESPACES.incrementAndGet());
  }

  /** One whose name is seen by people; another test may have made it. */
  public String namespace(String name) {
    admin
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .createOr(NonDeletingOperation::update);
    Manifests.operator(name)
        .forEach(object -> admin.resource(object).createOr(NonDeletingOperation::update));
    return name;
  }

  /** Who the operator is in that namespace. */
  public Config operatorConfig(String namespace) {
    return config()
        .withNamespace(namespace)
        .withImpersonateUsername("system:serviceaccount:" + namespace + ":dax-covid-operator")
        .withImpersonateGroups(
            "system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated")
        .build();
  }

  /** What this server was asked for. */
  public Audit audit() {
    return new Audit(server.auditLog());
  }

  /** The caller closes it. */
  public KubernetesClient operator(String namespace) {
    return ApiClient.of(operatorConfig(namespace));
  }

  public int port() {
    return URI.create(server.url()).getPort();
  }

  /** What tells a process of its own where the cluster is, and that it is the operator there. */
  public Map<String, String> environment(String namespace) {
    String token =
        admin
            .serviceAccounts()
            .inNamespace(namespace)
            .withName("dax-covid-operator")
            .tokenRequest()
            .getStatus()
            .getToken();
    return Map.of(
        "KUBERNETES_MASTER",
        server.url(),
        "KUBERNETES_AUTH_TOKEN",
        token,
        "KUBERNETES_CERTS_CA_FILE",
        server.certificate().toString(),
        "KUBERNETES_NAMESPACE",
        namespace,
        "KUBERNETES_AUTH_TRYKUBECONFIG",
        "false",
        "KUBERNETES_AUTH_TRYSERVICEACCOUNT",
        "false");
  }

  /**
   * As the person who may do everything.
   *
   * @param folder for its own files
   */
  public Kubectl kubectl(Path folder) throws IOException {
    return Kubectl.of(server.url(), server.token(), server.certificate(), folder);
  }

  /** Installs the CRD of that file and waits until the server knows it. */
  public void install(Path file) {
    var crd = Manifests.crd(file);
    admin.resource(crd).serverSideApply();
    await()
        .atMost(START_LIMIT)
        .until(
            () ->
                Stream.ofNullable(admin.resource(crd).get().getStatus().getConditions())
                    .flatMap(List::stream)
                    .anyMatch(
                        condition ->
                            condition.getType().equals("Established")
                                && condition.getStatus().equals("True")));
    // Even then it refuses for some seconds to list what it has just learned.
    await()
        .atMost(START_LIMIT)
        .ignoreException(KubernetesClientException.class)
        .until(
            () ->
                admin
                        .genericKubernetesResources(CustomResourceDefinitionContext.fromCrd(crd))
                        .inAnyNamespace()
                        .list()
                    != null);
  }

  /** To take it away ({@code stop}, {@code kill}) and bring it back ({@code startAgain}). */
  public EmbeddedPart process() {
    return server.server();
  }

  /** After {@code startAgain}. */
  public void awaitReady() {
    await().atMost(START_LIMIT).ignoreException(KubernetesClientException.class).until(this::ready);
  }

  private boolean ready() {
    return "ok".equals(admin.raw("/readyz"));
  }

  private ConfigBuilder config() {
    return new ConfigBuilder(Config.empty())
        .withMasterUrl(server.url())
        .withOauthToken(server.token())
        .withCaCertFile(server.certificate().toString())
        .withRequestRetryBackoffLimit(0);
  }

  private static KubernetesClient client(Config config) {
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  @Override
  public void close() {
    admin.close();
    server.close();
  }

  private static final class Shared {
    static final ApiServer SERVER = endWithThisJvm(start());

    private static ApiServer endWithThisJvm(ApiServer server) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of the API server"));
      return server;
    }
  }
}
