package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine on which a person installs, and what else lives in the cluster. */
class PreflightSurroundingsIT {
  /** All that the scripts use, but for what the checks look for. */
  private static final List<String> TOOLS =
      List.of(
          "sh env sed awk grep sort head tail tr cut cat date mktemp rm mkdir od basename dirname uname wc"
              .split(" "));

  @TempDir static Path folder;

  private static FitCluster cluster;
  private static Path base;

  private Script install;

  @BeforeAll
  static void start() throws IOException {
    base = Files.createFile(folder.resolve("base.tar"));
    cluster = FitCluster.start(folder);
    cluster.node("16Gi", "8", "100Gi", "amd64");
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @BeforeEach
  void restore() throws IOException {
    install = cluster.install();
  }

  @Test
  void without_programs_each_is_named() throws IOException {
    Path bare = Files.createDirectories(folder.resolve("bare"));
    for (String tool : TOOLS) {
      Path place =
          Stream.of("/usr/bin", "/bin")
              .map(Path::of)
              .map(at -> at.resolve(tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.deleteIfExists(bare.resolve(tool));
      Files.createSymbolicLink(bare.resolve(tool), place);
    }

    fails(
        install.with("PATH", bare.toString()).with("JAVA_HOME", "/nowhere"),
        "P01 FAIL  There is no kubectl",
        "P01 FAIL  There is no helm",
        "--runner Job --kafka plain",
        "P01 FAIL  There is no Java");
  }

  @Test
  void old_programs_are_named_with_their_versions() throws IOException {
    cluster.program("helm", "echo v3.2.1");
    cluster.program("java", "echo 'openjdk version \"11.0.2\"' >&2");
    try {
      fails(install.with("JAVA_HOME", ""), "P01 FAIL  helm is 3.2;", "P01 FAIL  Java is 11;");
    } finally {
      cluster.remove("java");
    }
  }

  @Test
  void an_old_kubectl_is_named() throws IOException {
    kubectl(" version --client ", "echo '{\"clientVersion\": {\"gitVersion\": \"v1.20.1\"}}'");
    try {
      fails(install, "P01 FAIL  kubectl is 1.20", "Install 1.28 or newer");
    } finally {
      cluster.remove("kubectl");
    }
  }

  @Test
  void an_old_cluster_is_named() throws IOException {
    kubectl(" /version ", "echo '{\"gitVersion\": \"v1.29.4\"}'");
    try {
      fails(install, "P03 FAIL  Kubernetes is 1.29;", "Upgrade the cluster");
    } finally {
      cluster.remove("kubectl");
    }
  }

  @Test
  void no_context_a_wrong_one_and_a_dead_one_are_three_things() throws IOException {
    assertThat(install.with("KUBECONFIG", "/nowhere").run("--check").text())
        .contains("P02 FAIL  kubectl has no current context", "minikube start");
    assertThat(install.run("--check", "--profile", "offline", "--context", "other").text())
        .contains("P02 FAIL  kubectl has no context other", "kubectl config get-contexts");
    Path dead = folder.resolve("dead");
    Files.writeString(
        dead,
        Files.readString(folder.resolve("kubeconfig"))
            .replace(cluster.server().url(), "https://127.0.0.1:1"));
    assertThat(install.with("KUBECONFIG", dead.toString()).run("--check").text())
        .contains("P02 FAIL  The cluster of context test at https://127.0.0.1:1 does not answer")
        .contains("P03 to P17 were not looked at");
  }

  @Test
  void every_right_that_is_missing_is_named() throws IOException {
    Script other = install.with("KUBECONFIG", cluster.kubeconfig("nobody").toString());

    assertThat(check(other).text())
        .contains("P04 FAIL  You may not: create namespaces, create customresourcedefinitions,")
        .contains("create statefulsets in dax-covid", "create deployments in dax-operators.")
        .contains("Ask the cluster's administrator")
        .contains("P05 note", "P06 note  You may not look at the nodes", "P12 note", "P15 note")
        .contains("Not fit: 1 of the checks failed.");
  }

  @Test
  void another_operator_or_its_old_definition_is_in_the_way() {
    Kubectl kubectl = cluster.kubectl();
    kubectl.run("create", "deployment", "spark", "--image=example.org/nobody");
    kubectl.run(
        "label", "deployment", "spark", "app.kubernetes.io/name=spark-operator", "--overwrite");
    kubectl.apply("old-strimzi.yaml", Map.of());
    try {
      assertThat(check(install, "--kafka", "strimzi").text())
          .contains("P11 FAIL  Another Spark operator works in default;", "--runner Job")
          .contains(
              "P11 FAIL  The definition kafkas.kafka.strimzi.io is of an older Strimzi: it knows v1beta2 and not v1")
          .contains("kubectl delete crd kafkas.kafka.strimzi.io");
    } finally {
      kubectl.run("delete", "deployment/spark", "crd/kafkas.kafka.strimzi.io");
    }
  }

  @Test
  void a_namespace_of_others_or_one_that_is_going_is_in_the_way() {
    Kubectl kubectl = cluster.kubectl();
    kubectl.run("create", "namespace", "dax-covid");
    kubectl.run("create", "namespace", "dax-operators");
    kubectl.run("delete", "namespace", "dax-operators", "--wait=false");
    try {
      fails(
          install,
          "P12 FAIL  Namespace dax-covid is there and not ours",
          "kubectl label namespace dax-covid app.kubernetes.io/part-of=dax-covid",
          "P12 FAIL  Namespace dax-operators is being deleted");
    } finally {
      cluster.forget("dax-covid");
      cluster.forget("dax-operators");
    }
  }

  @Test
  void a_database_without_its_password_is_not_touched() {
    Kubectl kubectl = cluster.kubectl();
    kubectl.apply("kept-volume.yaml", Map.of());
    try {
      fails(install, "P16 FAIL  MySQL's volume was kept, and its password", "--purge");
    } finally {
      kubectl.run("delete", "pvc", "data-mysql-0", "-n", "dax-covid", "--wait=false");
      cluster.forget("dax-covid");
    }
  }

  @Test
  void what_images_are_made_of_and_how_they_get_there_must_be_known() {
    assertThat(install.run("--check", "--profile", "offline", "--base", "/nowhere").text())
        .contains("P13 FAIL  There is no base image /nowhere", "a registry");
    assertThat(install.run("--check", "--profile", "offline", "--base", base.toString()).text())
        .contains("P13 FAIL  How images come into the cluster of test is not known", "--load");
  }

  @Test
  void clocks_that_differ_are_seen() throws IOException {
    cluster.program(
        "date",
        "case \"$*\" in",
        "'-u +%s') echo $(($(/bin/date -u +%s) + 3600)) ;;",
        "*) exec /bin/date \"$@\" ;;",
        "esac");
    try {
      fails(
          install,
          "P15 FAIL  The clocks of this machine and of the cluster are 36",
          "Set the clock");
    } finally {
      cluster.remove("date");
    }
  }

  @Test
  void a_kafka_of_others_is_looked_for() {
    assertThat(check(install, "--kafka", "existing:bus.kafka.svc:9092").text())
        .contains("P17 FAIL  There is no Service bus in kafka");
    assertThat(check(install, "--kafka", "existing:kafka.example.org:9092").text())
        .contains("P17 note  Whether Kafka is at kafka.example.org:9092, only the pods will see");
  }

  /** The real one, but for one question. */
  private static void kubectl(String question, String answer) throws IOException {
    cluster.program(
        "kubectl",
        "case \" $* \" in",
        "*\"" + question + "\"*) " + answer + " ;;",
        "*) exec " + cluster.binaries().resolve("kubectl") + " \"$@\" ;;",
        "esac");
  }

  private static Script.Said check(Script install, String... more) {
    String[] all = {
      "--check",
      "--profile",
      "offline",
      "--context",
      FitCluster.CONTEXT,
      "--base",
      base.toString(),
      "--load",
      "true"
    };
    return install.run(Stream.of(all, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private static void fails(Script install, String... words) {
    Script.Said said = check(install);

    assertThat(said.text()).contains(words);
    assertThat(said.code()).isEqualTo(3);
  }
}
