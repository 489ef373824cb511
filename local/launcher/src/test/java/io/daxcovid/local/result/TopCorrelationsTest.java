package io.daxcovid.local.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.json.Json;
import org.junit.jupiter.api.Test;

class TopCorrelationsTest {
  @Test
  void a_line_tells_the_coefficient_with_its_certainty() {
    TopCorrelations top =
        Json.read(
            """
            {"metric": "cases", "method": "pearson", "searched": 1740, "entries": [
              {"area": "UK", "areaName": "United_Kingdom", "lag": 3, "r": -0.4512, "n": 238,
               "nEff": 231.5, "p": 1.2e-12, "pNaive": 1e-12, "ciLow": -0.55, "ciHigh": -0.34,
               "q": 2.1e-9}]}
            """,
            TopCorrelations.class);
    assertThat(top.lines())
        .containsExactly(
            "United Kingdom           r -0.45 [-0.55, -0.34]  lag +3  n 238  p 1.2e-12  q 2.1e-09");
  }
}
