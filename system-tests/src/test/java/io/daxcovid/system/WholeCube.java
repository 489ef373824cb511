package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** All that Spark has stored, held against what the web computes for itself. */
record WholeCube(LocalSystem system) {
  /** The same days, but named: so the stored cube does not answer. */
  private static final String ALL_DAYS = "&from=1970-01-01&to=2100-01-01";

  /** How many coefficients agree to the last bit, with their q. */
  int agreeing() {
    int agreeing = 0;
    for (String metric : List.of("cases", "deaths")) {
      for (String x : List.of("growth7", "logdiff", "level")) {
        for (String method : List.of("pearson", "spearman", "kendall")) {
          agreeing += family("metric=%s&x=%s&method=%s".formatted(metric, x, method));
        }
      }
    }
    return agreeing;
  }

  private int family(String choice) {
    String query = "/api/v1/correlation/matrix?lags=-30..30&" + choice;
    JsonNode stored = system.get(query);
    JsonNode computed = system.get(query + ALL_DAYS);
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
