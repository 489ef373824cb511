package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a cluster lacks or has too much of is said before anything is done, with what to do. */
class PreflightIT {
  @TempDir static Path folder;

  private static FitCluster cluster;
  private static Path base;

  private Script install;

  @BeforeAll
  static void start() throws IOException {
    base = Files.createFile(folder.resolve("base.tar"));
    cluster = FitCluster.start(folder);
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
    cluster.kubectl().apply("fit-cluster.yaml", Map.of());
    cluster.node("16Gi", "8", "100Gi", here());
  }

  @Test
  void a_fit_cluster_passes_every_check() {
    Script.Said said = check();

    assertThat(said.text()).doesNotContain("FAIL").doesNotContain("note");
    assertThat(said.code()).isZero();
    assertThat(said.text()).contains("P18 ok");
    for (int id = 1; id <= 16; id++) {
      assertThat(said.text()).containsOnlyOnce("P%02d ok".formatted(id));
    }
  }

  @Test
  void all_faults_are_told_at_once_and_nothing_is_changed() {
    String before = everything();
    cluster.node("1Gi", "500m", "1Gi", "s390x");
    cluster.kubectl().run("delete", "storageclass", "standard");

    Script.Said said =
        install.run(
            "--yes",
            "--profile",
            "offline",
            "--context",
            FitCluster.CONTEXT,
            "--base",
            "/nowhere",
            "--load",
            "x");

    assertThat(said.text())
        .contains("P05 FAIL", "P06 FAIL", "P07 FAIL", "P08 FAIL", "P13 FAIL", "P14 FAIL")
        .contains("Not fit: 6 of the checks failed. Nothing was changed.");
    assertThat(said.code()).isEqualTo(3);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_default_class_of_volumes_is_needed() {
    cluster.kubectl().run("delete", "storageclass", "standard");

    fails("P05", "No StorageClass is the default one", "kubectl annotate storageclass NAME");
  }

  @Test
  void memory_is_counted() {
    cluster.node("4Gi", "8", "100Gi", here());

    fails("P06", "The nodes have 4096 MiB of memory to give", "minikube start --memory=8g");
  }

  @Test
  void cpu_is_counted_less_what_others_have() {
    cluster.node("16Gi", "1500m", "100Gi", here());
    cluster.kubectl().apply("greedy-pod.yaml", Map.of());

    try {
      fails("P07", "The nodes have 1000m of CPU to give", "minikube start --cpus=4");
    } finally {
      cluster.kubectl().run("delete", "pod", "greedy", "--grace-period=0", "--force");
    }
  }

  @Test
  void disk_is_counted() {
    cluster.node("16Gi", "8", "10Gi", here());

    fails("P08", "The nodes have 10240 MiB of disk", "minikube start --disk-size=40g");
  }

  @Test
  void nodes_of_another_kind_cannot_run_what_is_built_here() {
    String other = here().equals("amd64") ? "arm64" : "amd64";
    cluster.node("16Gi", "8", "100Gi", other);

    fails("P14", "A node is " + other + " and this machine " + here(), "--images pull");
  }

  @Test
  void what_is_missing_but_not_needed_is_a_note() {
    cluster.kubectl().run("delete", "ingressclass", "traefik");
    cluster.kubectl().run("delete", "daemonset", "calico-node", "-n", "kube-system");

    Script.Said said = check();

    assertThat(said.text())
        .contains("P09 note", "kubectl port-forward", "P10 note", "--cni=calico");
    assertThat(said.code()).isZero();
  }

  private Script.Said check(String... options) {
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
    return install.run(
        java.util.stream.Stream.of(all, options)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  private void fails(String id, String what, String remedy) {
    Script.Said said = check();

    assertThat(said.text()).contains(id + " FAIL  " + what, remedy, "Not fit: 1 of the checks");
    assertThat(said.code()).isEqualTo(3);
  }

  private static String here() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }

  private static String everything() {
    return cluster
        .kubectl()
        .run("get", "all,configmaps,secrets,crds,namespaces", "-A", "-o", "name");
  }
}
