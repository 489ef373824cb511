package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may speak to whom, by the shipped policies. */
class NetworkIT {
  private static final int DNS = 53;
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");
  private static List<Pods> pods;
  private static Policies policies;

  @BeforeAll
  static void render() {
    Rendered rendered = Overlay.WITH_EVERYTHING.rendered();
    pods = Pods.of(rendered);
    policies = new Policies(rendered.all(NetworkPolicy.class));
  }

  @ParameterizedTest
  @CsvSource({
    "importer, hdfs-namenode, 8020",
    "importer, hdfs-datanode, 9866",
    "importer, hdfs-datanode, 9867",
    "importer, kafka, 9092",
    "dax-covid-operator, kafka, 9092",
    "web, kafka, 9092",
    "web, mysql, 3306",
    "web, memcached, 11211",
    "mysql-migration, mysql, 3306",
    "hdfs-layout, hdfs-namenode, 8020",
    "hdfs-datanode, hdfs-namenode, 8020",
    "hdfs-datanode, hdfs-datanode, 9866",
    "hdfs-datanode, hdfs-datanode, 9867",
    "kafka, kafka, 9092",
    "knox, hdfs-namenode, 9870",
    "knox, hdfs-datanode, 9864",
    "run, run, 7078",
    "run, run, 7079",
    "run, hdfs-namenode, 8020",
    "run, hdfs-datanode, 9866",
    "run, hdfs-datanode, 9867",
    "run, mysql, 3306",
  })
  void what_must_speak_may(String from, String to, int port) {
    assertThat(policies.allow(named(from), named(to), port)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "importer, mysql, 3306",
    "importer, memcached, 11211",
    "importer, run, 7078",
    "web, hdfs-namenode, 8020",
    "web, hdfs-datanode, 9866",
    "dax-covid-operator, mysql, 3306",
    "dax-covid-operator, hdfs-namenode, 8020",
    "run, memcached, 11211",
    "run, kafka, 9092",
    "run, hdfs-namenode, 9870",
    "run, importer, 8081",
    "memcached, mysql, 3306",
    "mysql, web, 8080",
    "hdfs-layout, hdfs-datanode, 9866",
    "mysql-migration, kafka, 9092",
    "knox, hdfs-namenode, 8020",
    "knox, mysql, 3306",
    "web, hdfs-namenode, 9870",
  })
  void law12_what_need_not_speak_may_not(String from, String to, int port) {
    assertThat(policies.allow(named(from), named(to), port)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "importer, 443, true",
    "dax-covid-operator, 443, true",
    "dax-covid-operator, 6443, true",
    "run, 443, true",
    "run, 6443, true",
    "run, 80, false",
    "web, 443, false",
    "mysql, 443, false",
    "memcached, 443, false",
    "hdfs-datanode, 443, false",
    "kafka, 443, false",
    "knox, 443, false",
  })
  void law12_only_who_must_gets_out_of_the_cluster(String from, int port, boolean may) {
    assertThat(policies.allowOutside(named(from), port)).isEqualTo(may);
  }

  /** Strimzi gives its pods our part-of, and policies of its own. */
  @ParameterizedTest
  @CsvSource({"9091", "443"})
  void pods_of_strimzi_are_left_to_its_own_policies(int port) {
    Map<String, String> labels =
        Map.of("app.kubernetes.io/part-of", "dax-covid", "strimzi.io/cluster", "dax-covid");
    Pods broker = new Pods("dax-covid", labels, Map.of());

    assertThat(policies.allow(broker, broker, port)).isTrue();
    assertThat(policies.allowOutside(broker, port)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everybody_may_ask_for_names_and_only_the_page_and_the_gateway_are_for_all(Overlay overlay) {
    Policies all = new Policies(overlay.rendered().all(NetworkPolicy.class));
    for (Pods one : Pods.of(overlay.rendered())) {
      assertThat(all.allowOutside(one, DNS)).as(one.name()).isTrue();
      one.ports()
          .values()
          .forEach(
              port ->
                  assertThat(all.allowFromOutside(one, port))
                      .as("%s %d", one.name(), port)
                      .isEqualTo(Set.of("web", "knox").contains(one.name())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_policy_chooses_pods_that_are_there_and_so_does_every_peer(Overlay overlay) {
    List<Pods> there = new ArrayList<>(Pods.of(overlay.rendered()));
    there.add(new Pods("monitoring", Map.of("app.kubernetes.io/name", "prometheus"), Map.of()));
    for (NetworkPolicy policy : overlay.rendered().all(NetworkPolicy.class)) {
      assertThat(there)
          .as(Rendered.name(policy))
          .filteredOn(one -> one.namespace().equals(policy.getMetadata().getNamespace()))
          .anyMatch(one -> Policies.chooses(policy.getSpec().getPodSelector(), one));
      assertThat(Policies.peers(policy))
          .as(Rendered.name(policy))
          .allMatch(peer -> there.stream().anyMatch(one -> Policies.is(policy, peer, one)));
    }
  }

  @Test
  void law12_the_page_of_policies_has_each_that_there_is_and_no_other() {
    Set<String> shipped =
        Stream.of("k8s/overlays/offline", Overlay.WITH_EVERYTHING.folder())
            .flatMap(folder -> Rendered.of(folder).all(NetworkPolicy.class).stream())
            .map(policy -> policy.getMetadata().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    String page = Manifests.text(Manifests.root().resolve("docs/operations.md"));
    String table = page.substring(page.indexOf("| Policy |"), page.indexOf("### Knox"));

    Set<String> documented =
        table
            .lines()
            .filter(line -> line.startsWith("| `"))
            // Before "in" and brackets, which say where it is.
            .map(line -> line.split(" in | \\(|\\|", -1)[1])
            .flatMap(names -> NAME.matcher(names).results().map(found -> found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented).isEqualTo(shipped);
  }

  private static Pods named(String name) {
    return pods.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
