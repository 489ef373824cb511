package io.daxcovid.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MonitoringTest {
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

  @Test
  void a_metric_that_a_program_does_not_have_is_named() {
    assertThat(Monitoring.missing("dax_web_", "dax_web_answers_total{from=\"cache\"} 0.0\n"))
        .contains("dax_web_connections", "dax_web_requests_seconds_count")
        .doesNotContain("dax_web_answers_total");
    assertThat(Monitoring.missing("dax_web_", "# HELP dax_web_connections of late\n"))
        .as("words are not figures")
        .contains("dax_web_connections");
  }

  @Test
  void a_prefix_that_nobody_asks_for_is_a_mistake_of_the_test() {
    assertThatThrownBy(() -> Monitoring.missing("dax_wbe_", "")).hasMessageContaining("dax_wbe_");
  }

  @Test
  void each_metric_asked_for_belongs_to_a_program_that_a_test_asks() {
    assertThat(Monitoring.asked("dax"))
        .isNotEmpty()
        .allMatch(name -> name.matches("daxcovid_(operator|importer|dataset)_\\w+|dax_web_\\w+"));
  }

  @Test
  void each_alert_has_its_line_in_the_runbook() throws Exception {
    Path root = Path.of("..", "..");
    String runbook = Files.readString(root.resolve("docs/operations.md"));
    String rules = Files.readString(root.resolve("k8s/monitoring/alerts.yaml"));
    assertThat(ALERT.matcher(rules).results().map(MatchResult::group).toList())
        .hasSizeGreaterThan(10);
    assertThat(ALERT.matcher(rules).results().map(found -> found.group(1)))
        .allMatch(alert -> runbook.contains("`" + alert + "`"));
  }
}
