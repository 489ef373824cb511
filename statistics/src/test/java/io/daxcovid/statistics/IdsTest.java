package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void every_choice_has_the_id_of_the_contract() {
    assertThat(Arrays.stream(CaseTransform.values()).map(CaseTransform::id))
        .containsExactly("growth7", "logdiff", "cumgrowth", "mean7", "level");
    assertThat(Arrays.stream(IndexTransform.values()).map(IndexTransform::id))
        .containsExactly("return", "level");
    assertThat(Arrays.stream(Method.values()).map(Method::id))
        .containsExactly("pearson", "spearman", "kendall");
    assertThat(Arrays.stream(Alignment.values()).map(Alignment::id))
        .containsExactly("trading", "report-date", "weekly");
  }

  @Test
  void an_id_leads_back_to_its_choice_and_any_other_word_to_none() {
    assertThat(CaseTransform.of("logdiff")).contains(CaseTransform.LOGDIFF);
    assertThat(IndexTransform.of("return")).contains(IndexTransform.RETURN);
    assertThat(Method.of("spearman")).contains(Method.SPEARMAN);
    assertThat(Alignment.of("report-date")).contains(Alignment.REPORT_DATE);
    assertThat(Method.of("PEARSON")).isEmpty();
  }
}
