package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every step that needs no pods, on a real API server; the test says of workloads that they are
 * ready.
 */
class InstallStepsIT {
  private static final String[] OPTIONS = {
    "--yes",
    "--context",
    FitCluster.CONTEXT,
    "--profile",
    "offline",
    "--runner",
    "Job",
    "--images",
    "pull",
    "--registry",
    "example.org/dax",
    "--tag",
    "1",
    "--timeout",
    "60s"
  };

  @TempDir static Path folder;

  private static FitCluster cluster;
  private static Script install;
  private static Script uninstall;

  @BeforeAll
  static void start() throws IOException {
    cluster = FitCluster.start(folder);
    cluster.program("curl", "exit 0");
    install = cluster.install();
    uninstall = cluster.script("uninstall_system.sh");
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** Namespaces do not end without the program that ends them. */
  @AfterEach
  void clean() {
    uninstall.run("--purge", "--yes", "--context", FitCluster.CONTEXT, "--timeout", "1s");
    List.of("dax-covid", "dax-spark", "dax-operators").forEach(cluster::forget);
    uninstall.run("--purge", "--yes", "--context", FitCluster.CONTEXT);
  }

  @Test
  void a_second_run_changes_nothing_and_says_so() {
    try (ReadyHands hands = ReadyHands.on(cluster)) {
      Script.Said first = install.run(OPTIONS);
      assertThat(first.text()).contains("Installed.", "run 0123456789abcdef0123 is published");
      assertThat(first.code()).isZero();
      String before = writings();

      Script.Said second = install.run(OPTIONS);

      assertThat(second.text())
          .contains("Nothing was changed", "objects, as they were", "passwords      all there");
      assertThat(second.code()).isZero();
      assertThat(writings()).isEqualTo(before);
    }
  }

  @Test
  void another_choice_changes_what_it_is_about_and_leaves_nothing_behind() {
    try (ReadyHands hands = ReadyHands.on(cluster)) {
      install.run(OPTIONS);
      String before = objects();

      Script.Said said =
          install.run(and("--workers", "2", "--kafka", "existing:bus.example.org:9092"));

      assertThat(said.code()).as(said.text()).isZero();
      assertThat(jsonPath("statefulset/hdfs-datanode", "{.spec.replicas}")).isEqualTo("2");
      assertThat(jsonPath("configmap", "{.items[*].data.hdfs-site\\.xml}"))
          .contains("<name>dfs.replication</name><value>2</value>");
      assertThat(jsonPath("configmap", "{.items[*].data.DAX_EXECUTORS}")).isEqualTo("2");
      assertThat(objects())
          .contains("statefulset.apps/hdfs-datanode")
          .doesNotContain("statefulset.apps/kafka");
      assertThat(objects().lines().filter(line -> line.contains("configmap/")))
          .hasSameSizeAs(before.lines().filter(line -> line.contains("configmap/")).toList());
    }
  }

  @Test
  void after_ctrl_c_at_each_step_in_turn_the_same_command_goes_on_and_ends_well() throws Exception {
    try (ReadyHands hands = ReadyHands.on(cluster)) {
      for (String step :
          List.of("namespaces", "passwords", "definitions", "manifests", "hdfs-namenode", "page")) {
        stopAt(step);
      }

      Script.Said again = install.run(OPTIONS);

      assertThat(again.code()).as(again.text()).isZero();
      assertThat(again.text()).contains("run 0123456789abcdef0123 is published");
    }
  }

  @Test
  void a_part_that_does_not_come_is_shown_with_the_next_command() {
    Script.Said said = install.run(and("--timeout", "1s"));

    assertThat(said.code()).isEqualTo(4);
    assertThat(said.text())
        .contains("statefulset/hdfs-datanode in dax-covid: not ready within 1s.", "Events:")
        .contains("kubectl --context test -n dax-covid describe statefulset hdfs-datanode");
  }

  @Test
  void no_password_is_said_or_written_down() throws IOException {
    Script.Said said = install.run(and("--verbose", "--timeout", "1s", "--with", "knox"));

    assertThat(said.text()).contains("P13 note  Knox's image docker.io/apache/knox");
    assertThat(jsonPath("secret/knox-tls", "{.data}")).contains("tls.crt", "tls.key");
    for (String user :
        List.of("mysql-root", "mysql-migrator", "mysql-writer", "mysql-reader", "knox")) {
      String password = jsonPath("secret/" + user, "{.data.password}");
      String plain =
          new String(
              java.util.Base64.getDecoder().decode(password),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(plain).hasSize(48);
      assertThat(said.text()).doesNotContain(plain, password);
      assertThat(Repository.root().resolve("target/install.log"))
          .content()
          .doesNotContain(plain, password);
    }
  }

  /** The page's own commands, but for those that need charts or pods. */
  @Test
  void by_hand_comes_what_the_installer_makes() throws IOException {
    String page = Files.readString(Repository.root().resolve("docs/install-by-hand.md"));
    List<String> commands = new ArrayList<>(List.of("set -eu", "cd " + Repository.root()));
    commands.add(block(page, "## 2. Namespaces"));
    commands.add(block(page, "## 3. Secrets"));
    commands.add(line(page, "kubectl apply --server-side -f k8s/crds/"));
    commands.add(line(page, "kubectl apply --server-side -k k8s/overlays/minikube"));
    Path script = folder.resolve("by-hand.sh");
    Files.writeString(script, String.join("\n", commands).replace("minikube", "offline"));

    Script.Said said = cluster.script(script.toString()).run();
    assertThat(said.code()).as(said.text()).isZero();
    List<String> byHand = withoutHashes();
    String password = jsonPath("secret/mysql-writer", "{.data.password}");
    assertThat(
            cluster
                .kubectl()
                .run(
                    "get",
                    "secret",
                    "mysql-writer",
                    "-n",
                    "dax-spark",
                    "-o",
                    "jsonpath={.data.password}"))
        .isEqualTo(password);

    install.run(and("--timeout", "1s"));
    assertThat(withoutHashes()).isEqualTo(byHand);
    assertThat(jsonPath("secret/mysql-writer", "{.data.password}")).isEqualTo(password);
  }

  /** The first one below a heading. */
  private static String block(String page, String heading) {
    String below = page.substring(page.indexOf(heading));
    int begin = below.indexOf("```sh\n") + 6;
    return below.substring(begin, below.indexOf("```", begin));
  }

  private static String line(String page, String command) {
    return page.lines().filter(command::equals).findFirst().orElseThrow();
  }

  /** Names of ConfigMaps end with the hash of their content. */
  private static List<String> withoutHashes() {
    return objects()
        .lines()
        .map(name -> name.replaceFirst("^(configmap/.*)-[a-z0-9]{10}$", "$1"))
        .sorted()
        .toList();
  }

  @Test
  void nobody_is_asked_where_nobody_can_answer() {
    assertThat(
            install.run(
                "--profile",
                "offline",
                "--images",
                "pull",
                "--registry",
                "r",
                "--tag",
                "1",
                "--runner",
                "Job"))
        .satisfies(
            said ->
                assertThat(said.text())
                    .contains("There is nobody to ask: add --yes --context test."))
        .satisfies(said -> assertThat(said.code()).isEqualTo(2));
    assertThat(
            install.run(
                "--yes",
                "--profile",
                "offline",
                "--images",
                "pull",
                "--registry",
                "r",
                "--tag",
                "1",
                "--runner",
                "Job"))
        .satisfies(said -> assertThat(said.text()).contains("--yes needs --context"))
        .satisfies(said -> assertThat(said.code()).isEqualTo(2));
    assertThat(objects()).isEmpty();
  }

  @Test
  void dry_run_lists_and_makes_nothing() {
    Script.Said said = install.run(and("--dry-run"));

    assertThat(said.text())
        .contains("Would be made:", "StatefulSet dax-covid/mysql", "Nothing was changed.");
    assertThat(said.code()).isZero();
    assertThat(objects()).isEmpty();
  }

  @Test
  void uninstalling_keeps_the_data_and_the_passwords_and_does_nothing_twice() {
    install.run(and("--timeout", "1s"));
    String password = jsonPath("secret/mysql-root", "{.data.password}");
    String[] options = {"--yes", "--context", FitCluster.CONTEXT};

    assertThat(uninstall.run("--dry-run", "--context", FitCluster.CONTEXT).text())
        .contains(
            "dax-covid statefulset.apps/mysql",
            "dax-spark correlationpipeline.daxcovid.io/dax-covid",
            "Nothing was removed.");
    assertThat(uninstall.run(options).text()).contains("Removed:");

    assertThat(objects().lines()).allMatch(line -> line.contains("secret/"));
    assertThat(jsonPath("secret/mysql-root", "{.data.password}")).isEqualTo(password);
    assertThat(uninstall.run(options).text()).contains("There is nothing of it to remove.");
  }

  @Test
  void a_namespace_that_does_not_go_is_told_of() {
    install.run(and("--timeout", "1s"));

    Script.Said said =
        uninstall.run("--purge", "--yes", "--context", FitCluster.CONTEXT, "--timeout", "2s");

    assertThat(said.code()).isEqualTo(4);
    assertThat(said.text())
        .contains("Namespace dax-spark does not go within 2s.", "get namespace dax-spark -o yaml");
  }

  private static String[] and(String... more) {
    return Stream.of(OPTIONS, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static void stopAt(String step) throws Exception {
    Script.Said said = install.stop(step, and("--verbose"));

    assertThat(said.text()).contains("\nStopped at: ");
    assertThat(said.code()).isEqualTo(130);
  }

  private static String jsonPath(String object, String path) {
    return cluster.kubectl().run("get", object, "--namespace=dax-covid", "-o", "jsonpath=" + path);
  }

  private static String objects() {
    return cluster
        .kubectl()
        .run("get", KINDS, "-A", "-l", "app.kubernetes.io/part-of=dax-covid", "-o", "name");
  }

  /** What each object was when it was written last. */
  private static String writings() {
    return cluster
        .kubectl()
        .run(
            "get",
            KINDS + ",crds,namespaces",
            "-A",
            "-o",
            "jsonpath={range .items[*]}{.kind} {.metadata.name} {.metadata.resourceVersion}{\"\\n\"}{end}");
  }

  private static final String KINDS =
      "deployments,statefulsets,jobs,services,configmaps,secrets,networkpolicies,poddisruptionbudgets,roles,rolebindings,serviceaccounts,resourcequotas,limitranges";
}
