package io.daxcovid.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** MySQL in a pod; our Job has made its users and tables, and there is the Secret of the runs. */
record ClusterDatabase(String host, String readerPassword) {
  static final String READER = "dax_reader";
  private static final String NAME = "dax_covid";

  static ClusterDatabase install(Kubectl cluster, String image) {
    String root = password();
    String writer = password();
    String reader = password();
    cluster.apply(secret("dax-sink", Map.of("username", "dax_writer", "password", writer)));
    cluster.apply(
        secret(
            "mysql-accounts",
            Map.of(
                "root.password", root,
                "migrator.password", password(),
                "writer.password", writer,
                "reader.password", reader,
                "administrator.sql", administrator(root))));
    cluster.apply("mysql.yaml", Map.of("image", image));
    cluster.run("rollout", "status", "statefulset/mysql", "--timeout=240s");
    migrate(cluster, "migration");
    return new ClusterDatabase(
        cluster.get("service", "mysql").at("/spec/clusterIP").asText(), reader);
  }

  /** By our Job, under that name; it may be done again. */
  static void migrate(Kubectl cluster, String name) {
    cluster.apply(
        "migration.yaml",
        Map.of(
            "name",
            name,
            "image",
            ClusterVariables.image("web"),
            "databaseUrl",
            urlInside(cluster),
            "pipeline",
            cluster.namespace() + "/by-job"));
    cluster.run("wait", "--for=condition=complete", "job/" + name, "--timeout=240s");
  }

  /** As pods reach it. */
  static String urlInside(Kubectl cluster) {
    return url("mysql." + cluster.namespace() + ".svc");
  }

  /** As this machine reaches it. */
  String url() {
    return url(host);
  }

  /** The run that a pipeline's readers see, empty if there is none. */
  String publishedRun(String pipeline) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), READER, readerPassword);
        PreparedStatement statement =
            connection.prepareStatement("SELECT run_id FROM publication WHERE pipeline = ?")) {
      statement.setString(1, pipeline);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  private static String url(String host) {
    return "jdbc:mysql://%s:3306/%s".formatted(host, NAME);
  }

  /** This image lets root in by its socket alone; the official one does so over the network too. */
  private static String administrator(String password) {
    return "CREATE USER IF NOT EXISTS 'root'@'%%' IDENTIFIED BY '%s';\\nGRANT ALL ON *.* TO 'root'@'%%' WITH GRANT OPTION;\\n"
        .formatted(password);
  }

  private static String password() {
    return UUID.randomUUID().toString();
  }

  private static String secret(String name, Map<String, String> values) {
    StringBuilder data = new StringBuilder();
    values.forEach((key, value) -> data.append("  %s: \"%s\"%n".formatted(key, value)));
    return """
        apiVersion: v1
        kind: Secret
        metadata:
          name: %s
        stringData:
        %s"""
        .formatted(name, data);
  }
}
