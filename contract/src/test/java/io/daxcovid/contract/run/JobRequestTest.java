package io.daxcovid.contract.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobRequestTest {
  @Test
  void a_request_survives_its_own_command_line() {
    JobRequest request =
        new JobRequest(
            PipelineKey.parse("local/dax-covid"),
            new RunId("0123456789abcdef0123"),
            "dax-covid-0123456789-7",
            7,
            1_607_940_370_000L,
            MethodVersion.CURRENT,
            Analysis.defaults(),
            Map.of(Dataset.ECDC_CASES, "hdfs://h:1/a=b", Dataset.FSE_PRICES, "hdfs://h:1/p"),
            PublishMode.ALWAYS,
            true,
            Duration.ofMinutes(10),
            "/state/outcome.json");
    assertThat(JobRequest.parse(request.toArguments())).isEqualTo(request);
  }

  @Test
  void all_faults_are_named_at_once() {
    assertThatThrownBy(
            () -> JobRequest.parse(List.of("--run=xyz", "--input=gold=hdfs://h/x", "--colour=red")))
        .hasMessageContaining("--pipeline is missing")
        .hasMessageContaining("'xyz'")
        .hasMessageContaining("<dataset>=<uri>")
        .hasMessageContaining("unknown option --colour=red");
  }
}
