package io.daxcovid.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The system as the scripts install it on the cluster of {@code system-tests/cluster.sh}. */
record InstalledSystem(Kubectl kubectl, Path charts) {
  private static final String CONTEXT = "minikube";
  private static final Kubectl RUNS = new Kubectl("dax-spark");

  /**
   * @param folder gets what stands in for registries of charts
   */
  static InstalledSystem on(Path folder) throws IOException {
    Path charts = Files.createDirectories(folder.resolve("charts"));
    Files.createSymbolicLink(
        charts.resolve("spark-operator"),
        Path.of(ClusterVariables.get("CLUSTER_SPARK_CHART")).toRealPath());
    return new InstalledSystem(new Kubectl("dax-covid"), charts);
  }

  Script.Said install(String... options) {
    return installer().run(words(options));
  }

  /** Ctrl-C at the beginning of that step. */
  Script.Said installUntil(String step) throws IOException, InterruptedException {
    return installer().stop(step, words("--verbose"));
  }

  /** With images of the tree as it was built for this test. */
  private static Script installer() {
    return new Script(
        "install_system.sh",
        Map.of(
            "DAX_SPARK_OPERATOR",
            ClusterVariables.get("CLUSTER_SPARK_PROGRAM"),
            "DAX_SKIP_BUILD",
            "true"));
  }

  private String[] words(String... options) {
    List<String> all = new ArrayList<>(List.of("--yes", "--context", CONTEXT, "--timeout", "6m"));
    all.addAll(List.of("--profile", "offline", "--charts", charts.toString()));
    all.addAll(List.of("--base", ClusterVariables.get("CLUSTER_BASE")));
    all.addAll(List.of("--load", ClusterVariables.get("CLUSTER_LOAD")));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  Script.Said uninstall(String... options) {
    List<String> all = new ArrayList<>(List.of("--yes", "--context", CONTEXT));
    all.addAll(List.of(options));
    return new Script("uninstall_system.sh", Map.of()).run(all.toArray(String[]::new));
  }

  PortForward forward() throws IOException {
    return PortForward.to(kubectl, "service/web", 80);
  }

  /** The page by its Service, which stays whatever becomes of its pods. */
  WebApi page() {
    return WebApi.at(kubectl.get("service", "web").at("/spec/clusterIP").asText());
  }

  /** What the pipeline says of its published run; missing if there is none. */
  JsonNode published() {
    return RUNS.get("correlationpipeline", "dax-covid").at("/status/publishedRun");
  }

  /** Its attempt's pods. */
  ClusterRun attempt() {
    return new ClusterRun(RUNS, published().path("name").asText());
  }

  Kubectl runs() {
    return RUNS;
  }

  /** Every object of the cluster but what passes by itself. */
  String everything() {
    return new Kubectl("")
        .run("get", kinds(), "--all-namespaces", "--ignore-not-found", "-o", "name")
        .lines()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** What each object that a person writes was when it was written last. */
  String writings() {
    return writings("deployments,statefulsets", "generation")
        + writings(
            "services,configmaps,secrets,networkpolicies,roles,rolebindings,serviceaccounts",
            "resourceVersion");
  }

  private static String writings(String kinds, String mark) {
    return StreamSupport.stream(
            new Kubectl("").get(kinds, "--all-namespaces").path("items").spliterator(), false)
        .map(object -> object.path("metadata"))
        .map(own -> own.path("name") + " " + own.path("uid") + " " + own.path(mark))
        .collect(Collectors.joining("\n"));
  }

  private static String kinds() {
    return new Kubectl("")
        .run("api-resources", "--verbs=list", "-o", "name")
        .lines()
        .filter(kind -> !kind.startsWith("events") && !kind.equals("componentstatuses"))
        .collect(Collectors.joining(","));
  }
}
