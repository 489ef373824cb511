package io.daxcovid.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The web program on what a cluster's database holds. */
record ClusterWeb(Process process, WebApi api, String namespace) implements AutoCloseable {
  static ClusterWeb start(Cluster cluster, Path log) throws IOException {
    int port = WebApi.freePort();
    ClusterDatabase database = cluster.database();
    Process process =
        new BuiltProgram("web", "io.daxcovid.web.WebMain", log)
            .start(
                Map.of(
                    "DAX_DATABASE_URL", database.url(),
                    "DAX_DATABASE_USER", ClusterDatabase.READER,
                    "DAX_DATABASE_PASSWORD", database.readerPassword(),
                    "DAX_WEB_PORT", Integer.toString(port)));
    return new ClusterWeb(process, WebApi.onThisMachine(port), cluster.kubectl().namespace());
  }

  /** Everything that the published run of a pipeline has stored. */
  Map<String, JsonNode> cube(String pipeline) {
    String name = namespace + "%2F" + pipeline;
    await("the web's answer for " + pipeline)
        .atMost(Duration.ofMinutes(2))
        .ignoreException(UncheckedIOException.class)
        .until(() -> api.send("/api/v1/meta?pipeline=" + name, "application/json"), r -> true);
    return new WholeCube(path -> api.get(path + "&pipeline=" + name)).stored();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
