import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operator made, without what the API server wrote into it: for others to post. */
final class Template {
  private Template() {}

  static SparkApplication of(KubernetesClient client, SparkApplication made) {
    SparkApplication copy = client.getKubernetesSerialization().clone(made);
    copy.getMetadata().setUid(null);
    copy.getMetadata().setResourceVersion(null);
    copy.getMetadata().setCreationTimestamp(null);
    copy.getMetadata().setManagedFields(null);
    copy.setStatus(null);
    return copy;
  }

  static Path write(KubernetesClient client, SparkApplication made, Path folder)
      throws IOException {
    String yaml = client.getKubernetesSerialization().asYaml(of(client, made));
    return Files.writeString(folder.resolve("application.yaml"), yaml);
  }
}
