package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Wire;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connection that is open and carries nothing looks like a quiet cluster. */
class SilentWatchIT {
  private static final ApiServer SERVER = ApiServer.shared();

  @Test
  void law7_pipeline_of_which_no_watch_told_is_found_by_a_live_list() throws Exception {
    SparkOperatorCrds.install(SERVER);
    Scenario scenario = Scenario.in(SERVER);
    try (EmbeddedKafka kafka = EmbeddedKafka.start();
        Wire wire = new Wire(SERVER.port())) {
      new TestTopics(kafka.bootstrap()).create();
      Map<String, String> environment =
          OperatorProcess.environment(SERVER, scenario.namespace(), kafka.bootstrap());
      environment.put("KUBERNETES_MASTER", "https://127.0.0.1:" + wire.port());
      environment.put("DAX_RESYNC", "2s");
      // Else the lost lease would help first.
      environment.put("DAX_LEASE_DURATION", "120s");
      try (OperatorProcess operator = OperatorProcess.start(environment).awaitReady()) {
        wire.silence();

        scenario.apply();

        scenario.await(() -> scenario.condition("Ready").isPresent(), operator::printed);
        assertThat(operator.alive()).isTrue();
        assertThat(operator.printed()).contains("fell silent");
      }
    }
  }
}
