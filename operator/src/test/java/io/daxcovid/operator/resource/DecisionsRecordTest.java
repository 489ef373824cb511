package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Shown;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionsRecordTest {
  private static final RunId RUN = new RunId("0123456789abcdef0123");
  private static final RunId OLD = new RunId("3210fedcba9876543210");
  private static final Instant NOW = Instant.parse("2020-12-14T10:05:00.123Z");
  private static final KubernetesSerialization JSON = new KubernetesSerialization();

  @ParameterizedTest
  @EnumSource(Phase.class)
  void a_decision_is_read_from_the_status_as_it_was_written(Phase phase) {
    Map<Dataset, Input> inputs =
        Map.of(
            Dataset.FSE_PRICES,
            new Input(
                new SnapshotId("20201214T100500Z-9f2c41d07b3e"),
                1607940300000L,
                "/a/b",
                List.of("https://example.com/a")));
    Attempt attempt = new Attempt("dax-covid-0123456789-7", 7, 12, PublishMode.NEVER, true, 3L);
    Attempt move = new Attempt("dax-covid-3210fedcba-6", 6, 11, PublishMode.ONLY, false, 2L);
    Decisions decisions =
        new Decisions(
            7,
            12,
            new Decision(RUN, inputs, attempt, true, 2, phase, NOW, "why"),
            new Decision(OLD, Map.of(), move, false, 0, Phase.FINISHED, NOW, "pinned"),
            new Shown(OLD, RUN, null),
            "again");

    assertThat(throughTheApiServer(decisions)).isEqualTo(decisions);
  }

  @Test
  void nothing_decided_is_read_as_nothing_decided() {
    assertThat(throughTheApiServer(Decisions.NONE)).isEqualTo(Decisions.NONE);
  }

  private static Decisions throughTheApiServer(Decisions decisions) {
    String json = JSON.asJson(DecisionsRecord.of(decisions));
    return JSON.unmarshal(json, DecisionsRecord.class).decisions();
  }
}
