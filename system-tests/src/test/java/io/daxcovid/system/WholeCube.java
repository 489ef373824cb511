package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that Spark has stored, held against what the web computes for itself. */
record WholeCube(Function<String, JsonNode> api) {
  private static final String MATRIX = "/api/v1/correlation/matrix?lags=-30..30&";

  /** The same days, but named: so the stored cube does not answer. */
  private static final String ALL_DAYS = "&from=1970-01-01&to=2100-01-01";

  /** How many coefficients agree to the last bit, with their q. */
  int agreeing() {
    return choices().stream().mapToInt(this::family).sum();
  }

  private static List<String> choices() {
    List<String> choices = new ArrayList<>();
    for (String metric : List.of("cases", "deaths")) {
      for (String x : List.of("growth7", "logdiff", "level")) {
        for (String method : List.of("pearson", "spearman", "kendall")) {
          choices.add("metric=%s&x=%s&method=%s".formatted(metric, x, method));
        }
      }
    }
    return choices;
  }

  /** Every stored coefficient with its q, by family. */
  Map<String, JsonNode> stored() {
    return choices().stream()
        .collect(Collectors.toMap(choice -> choice, choice -> stored(choice).path("areas")));
  }

  private JsonNode stored(String choice) {
    return api.apply(MATRIX + choice);
  }

  private int family(String choice) {
    JsonNode stored = stored(choice);
    JsonNode computed = api.apply(MATRIX + choice + ALL_DAYS);
    assertThat(stored.path("familySize")).as(choice).isEqualTo(computed.path("familySize"));
    int agreeing = 0;
    for (int i = 0; i < stored.path("areas").size(); i++) {
      JsonNode row = stored.path("areas").get(i);
      assertThat(row).as(choice).isEqualTo(computed.path("areas").get(i));
      agreeing += row.path("r").size();
    }
    return agreeing;
  }
}
