package io.daxcovid.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** MySQL in a pod, migrated, with the three users and the Secret of the jobs. */
record ClusterDatabase(String host, String readerPassword) {
  private static final String NAME = "dax_covid";

  static ClusterDatabase install(Kubectl cluster, String image) {
    String migrator = password();
    String writer = password();
    String reader = password();
    cluster.apply(secret("dax-sink", Map.of("username", "dax_writer", "password", writer)));
    cluster.apply(
        secret(
            "mysql-accounts",
            Map.of(
                "root.password",
                password(),
                "accounts.sql",
                "CREATE DATABASE IF NOT EXISTS %s;\\n".formatted(NAME)
                    + user("dax_migrator", migrator, "ALL PRIVILEGES")
                    + user("dax_writer", writer, "SELECT, INSERT, UPDATE, DELETE")
                    + user("dax_reader", reader, "SELECT"))));
    cluster.apply("mysql.yaml", Map.of("image", image));
    cluster.run("rollout", "status", "statefulset/mysql", "--timeout=240s");
    String host = cluster.get("service", "mysql").at("/spec/clusterIP").asText();
    Flyway.configure()
        .dataSource(url(host), "dax_migrator", migrator)
        .locations("classpath:db/migration")
        .placeholders(Map.of("default_pipeline", cluster.namespace() + "/dax"))
        .load()
        .migrate();
    return new ClusterDatabase(host, reader);
  }

  /** As pods reach it. */
  static String urlInside(Kubectl cluster) {
    return url("mysql." + cluster.namespace() + ".svc");
  }

  /** The first column of the first row, empty if there is none. */
  String one(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(host), "dax_reader", readerPassword);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private static String url(String host) {
    return "jdbc:mysql://%s:3306/%s".formatted(host, NAME);
  }

  private static String user(String name, String password, String rights) {
    return "CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';\\nGRANT %3$s ON %4$s.* TO '%1$s'@'%%';\\n"
        .formatted(name, password, rights, NAME);
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
