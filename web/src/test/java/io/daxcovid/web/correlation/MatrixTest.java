package io.daxcovid.web.correlation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.web.http.ProblemException;
import org.junit.jupiter.api.Test;

class MatrixTest {

  @Test
  void every_area_of_the_world_at_every_lag_is_no_more_than_fits() {
    assertThatCode(() -> Matrix.requireFew(220, new LagRange(-30, 30))).doesNotThrowAnyException();
  }

  @Test
  void ten_thousand_areas_are_refused_by_the_parameter_that_helps() {
    assertThatThrownBy(() -> Matrix.requireFew(10_000, new LagRange(-30, 30)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("610000");
    assertThatCode(() -> Matrix.requireFew(10_000, new LagRange(-2, 2))).doesNotThrowAnyException();
  }
}
