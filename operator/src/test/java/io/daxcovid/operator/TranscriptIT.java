package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.local.testing.Monitoring;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Kubectl;
import io.daxcovid.operator.resource.OperatorPage;
import io.daxcovid.operator.runner.cluster.Hands;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who applies the smallest example, and what Prometheus sees meanwhile. */
class TranscriptIT {
  private static final ApiServer SERVER = ApiServer.shared();
  private static final String OPERATOR = "daxcovid_operator_";
  private static final Duration SETTLE = Duration.ofSeconds(16);

  /** Ages, at the end of a word of kubectl's tables. */
  private static final Pattern AGE = Pattern.compile("(?<= )(\\d+[hms])+(?=\\s)");

  private final StringBuilder transcript = new StringBuilder();
  private final Hands hands = new Hands();
  private Pod driver;
  private Kubectl kubectl;

  @Test
  void page_shows_what_kubectl_prints_and_what_the_operator_measures(@TempDir Path folder)
      throws Exception {
    SparkOperatorCrds.install(SERVER);
    // What it writes later is to be of now.
    hands.forward(SETTLE.negated());
    kubectl = SERVER.kubectl(folder);
    Scenario scenario = new Scenario(SERVER, SERVER.namespace("dax-covid"));
    try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
      TestTopics topics = new TestTopics(kafka.bootstrap());
      topics.create();
      try (TestOperator operator =
          TestOperator.start(
              SERVER,
              scenario.namespace(),
              OperatorSettingsFor.environment(kafka.bootstrap()),
              hands)) {
        applied(scenario, topics);
        notified(scenario, topics);
        published(scenario);
        OperatorPage.check("transcript", fenced(), getClass());
        measured(operator);
      }
    }
  }

  private void applied(Scenario scenario, TestTopics topics) throws Exception {
    show("apply -n dax-covid -f k8s/examples/good/smallest.yaml");
    topics.checked();
    scenario.awaitReason("DataFresh", "Checked");
    scenario.awaitReason("Ready", "WaitingForInputs");
    show("get cpl -n dax-covid");
  }

  private void notified(Scenario scenario, TestTopics topics) throws Exception {
    says("the importer publishes a snapshot of each dataset, and 15 s pass");
    topics.notifyOf(1, Dataset.ECDC_CASES);
    await()
        .atMost(Scenario.PATIENCE)
        .until(() -> scenario.condition("Ready").orElseThrow().message().endsWith("of fse-prices"));
    topics.notifyOf(1, Dataset.FSE_PRICES);
    scenario.awaitReason("Running", "Settling");
    hands.forward(SETTLE);
    topics.checked();
    driver = scenario.driverRuns(scenario.awaitApplication(1));
    scenario.awaitReason("Running", "AttemptRunning");
    show("get cpl -n dax-covid");
    show("get sparkapplications -n dax-covid -L daxcovid.io/run");
  }

  private void published(Scenario scenario) throws Exception {
    says("the driver computes and publishes");
    scenario.publishes(scenario.awaitApplication(1), driver);
    scenario.awaitReason("Ready", "Published");
    show("get cpl -n dax-covid -o wide");
    show(
        "get events -n dax-covid --sort-by=.metadata.resourceVersion"
            + " -o custom-columns=TYPE:.type,REASON:.reason,MESSAGE:.message");
  }

  private static void measured(TestOperator operator) throws Exception {
    String answer = operator.metrics();
    assertThat(Monitoring.missing(OPERATOR, answer)).isEmpty();
    assertThat(Monitoring.missing("operator_sdk_", answer)).isEmpty();
    OperatorPage.check("metrics", MetricsTable.of(answer, OPERATOR), TranscriptIT.class);
    OperatorPage.check("alerts", AlertsTable.of(OPERATOR), TranscriptIT.class);
  }

  private void says(String what) {
    transcript.append("# ").append(what).append('\n');
  }

  private void show(String command) throws Exception {
    transcript.append("$ kubectl ").append(command).append('\n');
    kubectl
        .run(command)
        .lines()
        .map(line -> AGE.matcher(line + " ").replaceAll(TranscriptIT::usual).stripTrailing())
        .forEach(line -> transcript.append(line).append('\n'));
  }

  /** As wide as it was, so that columns stay columns. */
  private static String usual(MatchResult age) {
    return "5s" + " ".repeat(Math.max(0, age.group().length() - 2));
  }

  private String fenced() {
    return "```console\n" + transcript + "```\n";
  }
}
