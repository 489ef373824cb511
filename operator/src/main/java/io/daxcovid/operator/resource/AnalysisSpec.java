package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.daxcovid.contract.run.Analysis;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.time.LocalDate;
import java.util.List;

/** What is computed. What is not written is as {@link Analysis#defaults()} has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnalysisSpec(
    @Size(max = 400)
        @ValidationRule(value = Rules.AREAS, message = Rules.AREAS_SAYS)
        @JsonPropertyDescription(
            "Area ids such as DE, NA, continent:Europe or world; all when empty")
        List<@Size(max = 40) String> areas,
    @Size(max = 8)
        @ValidationRule(value = Rules.METRICS, message = Rules.METRICS_SAYS)
        @JsonPropertyDescription("cases, deaths; both by default")
        List<@Size(max = 40) String> metrics,
    @Size(max = 8)
        @ValidationRule(value = Rules.TRANSFORMS, message = Rules.TRANSFORMS_SAYS)
        @JsonPropertyDescription(
            "How the epidemic's series is transformed: growth7, logdiff, cumgrowth, mean7, level; growth7, logdiff and level by default")
        List<@Size(max = 40) String> transforms,
    @Size(max = 8)
        @ValidationRule(value = Rules.METHODS, message = Rules.METHODS_SAYS)
        @JsonPropertyDescription("Coefficients: pearson, spearman, kendall; all by default")
        List<@Size(max = 40) String> methods,
    @ValidationRule(value = Rules.LAGS, message = Rules.LAGS_SAYS)
        @JsonPropertyDescription("Lags in trading days")
        LagsSpec lags,
    @Size(max = 20)
        @ValidationRule(value = Rules.DAY, message = Rules.DAY_SAYS)
        @JsonPropertyDescription(
            "First trading day, as 2020-03-01; the first in the data by default")
        String from,
    @Size(max = 20)
        @ValidationRule(value = Rules.DAY, message = Rules.DAY_SAYS)
        @JsonPropertyDescription("Last trading day, as 2020-12-31; the last in the data by default")
        String to) {
  static final AnalysisSpec DEFAULTS = new AnalysisSpec(null, null, null, null, null, null, null);

  Analysis analysis() {
    Analysis normal = Analysis.defaults();
    LagsSpec range = lags == null ? LagsSpec.DEFAULTS : lags;
    return new Analysis(
        written(areas, normal.areas()),
        written(metrics, normal.metrics()),
        written(transforms, normal.transforms()),
        written(methods, normal.methods()),
        range.min(),
        range.max(),
        day(from),
        day(to));
  }

  private static List<String> written(List<String> values, List<String> otherwise) {
    return values == null || values.isEmpty() ? otherwise : values;
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
