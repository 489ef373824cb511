package io.daxcovid.local.system;

import io.daxcovid.local.parts.Account;
import io.daxcovid.local.parts.SparkHome;
import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.JavaProgram;
import io.daxcovid.local.process.Readiness;
import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import io.daxcovid.local.source.Sources;
import io.daxcovid.local.state.Endpoints;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Our programs as children, each with the environment it documents.
 *
 * @param importerCommand how a person types the importer here
 * @param start told apart from other starts by it
 */
record Programs(
    Repository repository,
    Path state,
    Parts parts,
    Sources sources,
    String importerCommand,
    Instant start) {
  static final String PIPELINE = "local/dax-covid";
  private static final String ANY_PORT = "0";
  static final List<String> NAMES = List.of("Importer", "Controller", "Web");

  /** The importer's environment, also for one that a person starts by hand. */
  Endpoints endpoints() {
    return new Endpoints(
        Map.of(
            "DAX_HDFS_URI", parts.hdfs().uri().toString(),
            "DAX_KAFKA_BOOTSTRAP", parts.kafka().bootstrap(),
            "DAX_CASES_SOURCE", sources.cases(),
            "DAX_PRICES_SOURCE", sources.prices(),
            "DAX_SYNTHETIC", Boolean.toString(sources.synthetic()),
            "DAX_IMPORTER_COMMAND", importerCommand));
  }

  static JavaProgram importerProgram(Repository repository) {
    return JavaProgram.server(repository, "importer", "io.daxcovid.importer.ImporterMain", "384m");
  }

  ChildSpec importer() throws StartException {
    Map<String, String> environment = new TreeMap<>(endpoints().variables());
    environment.put("DAX_HEALTH_PORT", ANY_PORT);
    return ChildSpec.java(
        "Importer",
        importerProgram(repository),
        List.of("run"),
        environment,
        log("importer"),
        Readiness.immediate());
  }

  ChildSpec controller(SparkHome spark) throws StartException {
    Map<String, String> environment = new TreeMap<>(database(parts.database().writer()));
    environment.put("DAX_KAFKA_BOOTSTRAP", parts.kafka().bootstrap());
    environment.put("DAX_HDFS_URI", parts.hdfs().uri().toString());
    environment.put("DAX_PIPELINE", PIPELINE);
    environment.put("DAX_GENERATION", Long.toString(start.toEpochMilli()));
    environment.put("DAX_HEALTH_PORT", ANY_PORT);
    environment.put("DAX_STATE_DIR", state.resolve("controller").toString());
    environment.put("DAX_SPARK_HOME", spark.path().toString());
    environment.put("SPARK_HOME", spark.path().toString());
    environment.put(
        "DAX_JOB_JAR", repository.root().resolve("spark-app/target/spark-app.jar").toString());
    // A driver may outlive the controller, but not this process.
    environment.put("DAX_LIFELINE_PID", Long.toString(ProcessHandle.current().pid()));
    return ChildSpec.java(
        "Controller",
        JavaProgram.server(
            repository,
            "local/controller",
            "io.daxcovid.local.controller.LocalControllerMain",
            "128m"),
        List.of(),
        environment,
        log("controller"),
        Readiness.immediate());
  }

  ChildSpec web(int port) throws StartException {
    Map<String, String> environment = new TreeMap<>(database(parts.database().reader()));
    environment.put("DAX_KAFKA_BOOTSTRAP", parts.kafka().bootstrap());
    environment.put("DAX_PIPELINE", PIPELINE);
    environment.put("DAX_MEMCACHED", parts.memcached().address());
    environment.put("DAX_WEB_HOST", "127.0.0.1");
    environment.put("DAX_WEB_PORT", Integer.toString(port));
    // Only this machine's own people reach it.
    environment.put("DAX_WEB_RATE", "0");
    return ChildSpec.java(
        "Web",
        new JavaProgram(
            repository,
            "web",
            "web",
            "io.daxcovid.web.WebMain",
            List.of("-Xmx256m", "-XX:+UseSerialGC")),
        List.of(),
        environment,
        log("web"),
        Readiness.listening(port));
  }

  private Map<String, String> database(Account account) {
    return Map.of(
        "DAX_DATABASE_URL", parts.database().url(),
        "DAX_DATABASE_USER", account.user(),
        "DAX_DATABASE_PASSWORD_FILE", account.passwordFile().toString());
  }

  Path log(String name) {
    return state.resolve("logs").resolve(name + ".log");
  }
}
