package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.daxcovid.contract.run.Analysis;
import java.time.LocalDate;
import java.util.List;

/** What is computed. What is not written is as {@link Analysis#defaults()} has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnalysisSpec(
    @JsonPropertyDescription("Area ids such as DE, NA, continent:Europe or world; all when empty")
        List<String> areas,
    @JsonPropertyDescription("cases, deaths; both by default") List<String> metrics,
    @JsonPropertyDescription(
            "How the epidemic's series is transformed: growth7, logdiff, level; all by default")
        List<String> transforms,
    @JsonPropertyDescription("Coefficients: pearson, spearman, kendall; all by default")
        List<String> methods,
    @JsonPropertyDescription("Lags in trading days") LagsSpec lags,
    @JsonPropertyDescription("First trading day, as 2020-03-01; the first in the data by default")
        String from,
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
