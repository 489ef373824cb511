package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Concurrency;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Hold;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.RetryPolicy;
import io.daxcovid.controller.plan.Wishes;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesiredOfTest {
  private static final String SMALLEST =
      """
      apiVersion: daxcovid.io/v1alpha1
      kind: CorrelationPipeline
      metadata: {name: dax-covid, namespace: dax, annotations: {daxcovid.io/run-again: "2"}}
      spec:
        inputs: [ecdc-cases, fse-prices]
      """;

  @Test
  void what_is_not_written_is_as_the_schema_has_it() {
    Desired desired = DesiredOf.resource(pipeline(SMALLEST));

    assertThat(desired.pipeline()).isEqualTo(new PipelineKey("dax", "dax-covid"));
    assertThat(desired.inputs()).isEqualTo(Dataset.INPUTS);
    assertThat(desired.analysis()).isEqualTo(Analysis.defaults());
    assertThat(desired.settle().quiet()).isEqualTo(Duration.ofSeconds(15));
    assertThat(desired.concurrency()).isEqualTo(Concurrency.FORBID);
    assertThat(desired.retry()).isEqualTo(new RetryPolicy(3, Duration.ofSeconds(10)));
    assertThat(desired.deadline()).isEqualTo(Duration.ofMinutes(30));
    assertThat(desired.wishes()).isEqualTo(new Wishes(Optional.empty(), Optional.empty(), "2", 0));
  }

  @Test
  void what_is_written_is_taken() {
    Desired desired =
        DesiredOf.resource(
            pipeline(
                SMALLEST
                    + """
                        analysis: {areas: [DE], methods: [spearman], lags: {min: -5}, from: 2020-03-01}
                        settle: 0s
                        concurrencyPolicy: Replace
                        retry: {attempts: 1, backoff: 1m}
                        deadline: 2h
                        suspend: true
                        pinnedRun: 0123456789abcdef0123
                      """));

    assertThat(desired.analysis().areas()).containsExactly("DE");
    assertThat(desired.analysis().methods()).isEqualTo(List.of("spearman"));
    assertThat(desired.analysis().metrics()).isEqualTo(Analysis.defaults().metrics());
    assertThat(desired.analysis().minLag()).isEqualTo(-5);
    assertThat(desired.analysis().maxLag()).isEqualTo(30);
    assertThat(desired.analysis().from()).isEqualTo("2020-03-01");
    assertThat(desired.settle().quiet()).isZero();
    assertThat(desired.concurrency()).isEqualTo(Concurrency.REPLACE);
    assertThat(desired.retry()).isEqualTo(new RetryPolicy(1, Duration.ofMinutes(1)));
    assertThat(desired.deadline()).isEqualTo(Duration.ofHours(2));
    assertThat(desired.wishes().hold()).contains(Hold.SUSPENDED);
    assertThat(desired.wishes().pinnedRun()).contains(new RunId("0123456789abcdef0123"));
  }

  @Test
  void what_an_older_schema_let_through_is_refused_with_a_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesiredOf.resource(pipeline(SMALLEST.replace("fse-prices", "fse-price"))))
        .withMessageContaining("Unknown dataset 'fse-price', known are");
  }

  @Test
  void what_cannot_be_computed_holds_it_even_where_it_is_suspended() {
    CorrelationPipeline suspended = pipeline(SMALLEST + "  suspend: true\n");
    assertThat(DesiredOf.resource(suspended, Optional.of("no such sink")).wishes().hold())
        .contains(new Hold(Reason.INVALID_SPEC, "no such sink"));
  }

  private static CorrelationPipeline pipeline(String yaml) {
    return new KubernetesSerialization().unmarshal(yaml, CorrelationPipeline.class);
  }
}
