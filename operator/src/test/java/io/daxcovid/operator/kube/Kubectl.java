package io.daxcovid.operator.kube;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real kubectl, as a person who may do everything, in the folder of the repository. */
public final class Kubectl {
  private final Path program;
  private final Path folder;

  private Kubectl(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * Skips the test where there is none; {@code run_tests.sh} says so in its summary.
   *
   * @param folder for its settings and its cache
   */
  static Kubectl of(String url, String token, Path certificate, Path folder) throws IOException {
    Path program = Binaries.require().resolve("kubectl");
    String config =
        """
        apiVersion: v1
        kind: Config
        current-context: test
        contexts: [{name: test, context: {cluster: test, user: test}}]
        clusters: [{name: test, cluster: {server: "%s", certificate-authority: "%s"}}]
        users: [{name: test, user: {token: "%s"}}]
        """
            .formatted(url, certificate, token);
    Files.writeString(folder.resolve("config"), config);
    return new Kubectl(program, folder);
  }

  /**
   * What it prints.
   *
   * @param words after {@code kubectl}
   */
  public String run(String words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(Manifests.root().toFile());
    builder.environment().put("KUBECONFIG", folder.resolve("config").toString());
    builder.environment().put("KUBECACHEDIR", folder.resolve("cache").toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("kubectl " + words + ": " + printed);
    }
    return printed;
  }
}
