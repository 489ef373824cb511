package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Audit;
import io.daxcovid.operator.runner.cluster.Hands;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What nobody asked for is not written. */
class QuietIT {
  private static final ApiServer SERVER = ApiServer.shared();

  /** An hour, in the steps in which an operator that nobody nudges looks at a pipeline. */
  private static final int STEPS = 12;

  private static final Duration STEP = Duration.ofMinutes(5);

  private static final Set<String> WRITES =
      Set.of("create", "update", "patch", "delete", "deletecollection");

  private final Scenario scenario = Scenario.in(SERVER);

  @Test
  void law6_quiet_hour_writes_nothing_but_the_lease() throws Exception {
    SparkOperatorCrds.install(SERVER);
    try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
      TestTopics topics = new TestTopics(kafka.bootstrap());
      topics.create();
      scenario.apply("dax-covid", "inputs: [ecdc-cases, fse-prices], settle: 0s, deadline: 240h");
      Map<String, String> environment = OperatorSettingsFor.environment(kafka.bootstrap());
      environment.put("DAX_WATCH", "200ms");
      environment.put("DAX_RESYNC", "200ms");
      waiting(environment);
      running(environment, topics);
    }
    assertThat(requests()).extracting(Audit.Request::inWords).contains("patch leases");
  }

  private void waiting(Map<String, String> environment) throws Exception {
    Hands clock = new Hands();
    try (TestOperator operator =
        TestOperator.start(SERVER, scenario.namespace(), environment, clock)) {
      scenario.awaitReason("Ready", "WaitingForInputs");
      assertQuiet(operator, clock);
    }
  }

  /** By a clock of its own: to one hours ahead of the API server's, what is new is hours old. */
  private void running(Map<String, String> environment, TestTopics topics) throws Exception {
    Hands clock = new Hands();
    try (TestOperator operator =
        TestOperator.start(SERVER, scenario.namespace(), environment, clock)) {
      topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
      SparkApplication application = scenario.awaitApplication(1);
      var driver = scenario.driverRuns(application);
      scenario.awaitReason("Running", "AttemptRunning");
      assertQuiet(operator, clock);

      scenario.publishes(application, driver);
      scenario.awaitReason("Ready", "Published");
      assertQuiet(operator, clock);
    }
  }

  private void assertQuiet(TestOperator operator, Hands clock) {
    awaitLook(operator);
    List<Audit.Request> before = writes();
    assertThat(before).as("what came before the hour").isNotEmpty();
    for (int step = 0; step < STEPS; step++) {
      clock.forward(STEP);
      awaitLook(operator);
    }
    assertThat(writes()).isEqualTo(before);
  }

  /** One that begins from now on; what the one before it wrote is then written. */
  private void awaitLook(TestOperator operator) {
    int seen = operator.passes().size();
    scenario.await(() -> operator.passes().size() >= seen + 2);
  }

  private List<Audit.Request> writes() {
    return requests().stream()
        .filter(request -> WRITES.contains(request.verb()))
        .filter(request -> !request.objectRef().resource().equals("leases"))
        .toList();
  }

  private List<Audit.Request> requests() {
    return SERVER.audit().ofOperator(scenario.namespace());
  }
}
