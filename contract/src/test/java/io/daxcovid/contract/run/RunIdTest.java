package io.daxcovid.contract.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunIdTest {
  private static final PipelineKey PIPELINE = PipelineKey.parse("local/dax-covid");
  private static final SnapshotId CASES = new SnapshotId("20201214T100000Z-0123456789ab");
  private static final SnapshotId PRICES = new SnapshotId("20201214T100000Z-ba9876543210");
  private static final Map<Dataset, SnapshotId> INPUTS =
      Map.of(Dataset.ECDC_CASES, CASES, Dataset.FSE_PRICES, PRICES);

  @Test
  void law2_the_same_question_has_one_id_however_its_lists_are_ordered() {
    Analysis shuffled =
        new Analysis(
            null,
            List.of("deaths", "cases", "cases"),
            List.of("level", "logdiff", "growth7"),
            List.of("spearman", "kendall", "pearson"),
            -30,
            30,
            null,
            null);
    assertThat(id(shuffled, 1, INPUTS)).isEqualTo(id(Analysis.defaults(), 1, INPUTS));
  }

  @Test
  void another_method_version_input_or_pipeline_is_another_run() {
    RunId base = id(Analysis.defaults(), 1, INPUTS);
    assertThat(id(Analysis.defaults(), 2, INPUTS)).isNotEqualTo(base);
    assertThat(id(Analysis.defaults(), 1, Map.of(Dataset.ECDC_CASES, CASES))).isNotEqualTo(base);
    assertThat(RunId.of(PipelineKey.parse("a/b"), Analysis.defaults(), 1, INPUTS))
        .isNotEqualTo(base);
  }

  @Test
  void the_id_is_the_same_on_every_machine_and_in_every_release() {
    Analysis analysis =
        new Analysis(
            List.of(),
            List.of("cases", "deaths"),
            List.of("growth7", "logdiff", "level"),
            List.of("pearson", "spearman"),
            -14,
            14,
            null,
            null);
    assertThat(id(analysis, 1, INPUTS)).hasToString("542cc440e7309562eb2f");
  }

  @Test
  void a_run_name_is_a_dns_label_for_the_longest_pipeline_name() {
    PipelineKey longest = new PipelineKey("n", "p".repeat(36));
    RunId run = id(Analysis.defaults(), 1, INPUTS);
    assertThat(RunName.of(longest, run, 999_999L)).hasSizeLessThan(64).matches("[a-z][-a-z0-9]*");
    assertThatThrownBy(() -> new PipelineKey("n", "p".repeat(37))).hasMessageContaining("36");
  }

  private static RunId id(Analysis analysis, int methodVersion, Map<Dataset, SnapshotId> inputs) {
    return RunId.of(PIPELINE, analysis, methodVersion, inputs);
  }
}
