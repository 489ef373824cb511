package io.daxcovid.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;

/** The rules of k8s/monitoring/alerts.yaml that speak of the operator, as a table for people. */
final class AlertsTable {
  /** Of its envelope nothing matters here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record PrometheusRule(Spec spec) {}

  private record Spec(List<Group> groups) {}

  private record Group(String name, List<Rule> rules) {}

  private record Rule(
      String alert,
      String expr,
      @JsonProperty("for") String since,
      Labels labels,
      Annotations annotations) {
    String row() {
      return "| `%s` | %s | %s | %s |\n"
          .formatted(alert, labels.severity(), plain(annotations.summary()), annotations.action());
    }

    private static String plain(String template) {
      return template.replaceAll("\\{\\{ \\$labels\\.(\\w+) }}", "`$1`");
    }
  }

  private record Labels(String severity) {}

  private record Annotations(String summary, String action) {}

  private AlertsTable() {}

  static String of(String prefix) {
    String text = Manifests.text(Manifests.root().resolve("k8s/monitoring/alerts.yaml"));
    StringBuilder rows =
        new StringBuilder("| Alert | Severity | What it says | What to do |\n|---|---|---|---|\n");
    new KubernetesSerialization()
        .unmarshal(text, PrometheusRule.class).spec().groups().stream()
            .flatMap(group -> group.rules().stream())
            .filter(rule -> rule.expr().contains(prefix))
            .map(Rule::row)
            .forEach(rows::append);
    return rows.toString();
  }
}
