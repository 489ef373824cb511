package io.daxcovid.local.testing;

import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real kube-apiserver with RBAC on, and its etcd. No kubelet, no controllers: nothing else acts.
 */
public final class EmbeddedApiServer implements AutoCloseable {
  private static final String ETCD = "http://127.0.0.1:%d";

  /** Who asked for what, once for each answer; not what was in it. */
  private static final String AUDIT_POLICY =
      """
      apiVersion: audit.k8s.io/v1
      kind: Policy
      omitStages: [RequestReceived]
      rules: [{level: Metadata}]
      """;

  private final TestFolder folder;
  private final EmbeddedPart etcd;
  private final EmbeddedPart server;
  private final Credentials credentials;
  private final int port;

  private EmbeddedApiServer(TestFolder folder, Path binaries) throws IOException {
    this.folder = folder;
    this.port = TestFolder.freePort();
    this.credentials = Credentials.create(folder.path());
    Files.writeString(auditPolicy(), AUDIT_POLICY);
    int etcdPort = TestFolder.freePort();
    this.etcd = EmbeddedPart.start(etcd(binaries, etcdPort));
    this.server = EmbeddedPart.start(server(binaries, etcdPort));
  }

  /**
   * @param binaries holds {@code etcd} and {@code kube-apiserver}
   */
  public static EmbeddedApiServer start(Path binaries) {
    try {
      TestFolder folder = TestFolder.create();
      Files.createDirectories(folder.path().resolve("logs"));
      return new EmbeddedApiServer(folder, binaries);
    } catch (IOException e) {
      throw new UncheckedIOException("The API server could not be set up", e);
    }
  }

  private ChildSpec etcd(Path binaries, int clientPort) {
    String client = ETCD.formatted(clientPort);
    String peer = ETCD.formatted(TestFolder.freePort());
    return ChildSpec.program(
        "etcd",
        List.of(
            binaries.resolve("etcd").toString(),
            "--data-dir=" + folder.part("etcd").data(),
            "--listen-client-urls=" + client,
            "--advertise-client-urls=" + client,
            "--listen-peer-urls=" + peer,
            "--initial-advertise-peer-urls=" + peer,
            "--initial-cluster=default=" + peer,
            "--log-level=warn",
            // Lost with the machine, like the folder itself.
            "--unsafe-no-fsync"),
        folder.part("etcd").log(),
        Readiness.listening(clientPort));
  }

  private ChildSpec server(Path binaries, int etcdPort) {
    return ChildSpec.program(
        "kube-apiserver",
        List.of(
            binaries.resolve("kube-apiserver").toString(),
            "--etcd-servers=" + ETCD.formatted(etcdPort),
            "--bind-address=127.0.0.1",
            "--secure-port=" + port,
            "--cert-dir=" + folder.path(),
            "--token-auth-file=" + credentials.tokenFile(),
            "--authorization-mode=RBAC",
            "--service-account-issuer=https://kubernetes.default.svc",
            "--service-account-key-file=" + credentials.keyFile(),
            "--service-account-signing-key-file=" + credentials.keyFile(),
            "--service-cluster-ip-range=10.0.0.0/24",
            "--audit-policy-file=" + auditPolicy(),
            "--audit-log-path=" + auditLog(),
            // They need addresses and accounts that other programs make on a whole cluster.
            "--endpoint-reconciler-type=none",
            "--disable-admission-plugins=ServiceAccount"),
        folder.part("kube-apiserver").log(),
        Readiness.listening(port));
  }

  public String url() {
    return "https://127.0.0.1:" + port;
  }

  /** Of a person who may do everything. */
  public String token() {
    return credentials.token();
  }

  public Path certificate() {
    return folder.path().resolve("apiserver.crt");
  }

  /** One JSON object a line for each request, in the server's own words. */
  public Path auditLog() {
    return folder.path().resolve("logs").resolve("audit.log");
  }

  private Path auditPolicy() {
    return folder.path().resolve("audit-policy.yaml");
  }

  /** So that a test can take it away and bring it back; etcd keeps what it has. */
  public EmbeddedPart server() {
    return server;
  }

  @Override
  public void close() {
    server.kill();
    etcd.kill();
    folder.close();
  }
}
