package io.daxcovid.web.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.web.index.IndexAnswer.Point;
import io.daxcovid.web.series.Period;
import io.daxcovid.web.series.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexEndpointTest {
  private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
  private static final List<IndexDay> DAYS =
      List.of(day(0, 100), day(4, 110), day(7, 121), day(21, 60.5));

  @Test
  void a_period_has_its_last_close_and_the_return_since_the_close_before_it() {
    List<Point> points =
        IndexEndpoint.points(DAYS, Period.of(MONDAY, MONDAY.plusDays(27), Unit.WEEK));

    assertThat(points).extracting(Point::level).containsExactly(110.0, 121.0, 60.5);
    assertThat(points.get(0).logReturn()).isNull();
    assertThat(points.get(1).logReturn()).isEqualTo(StrictMath.log(1.1));
    assertThat(points.get(2).logReturn()).isEqualTo(StrictMath.log(0.5));
  }

  @Test
  void the_first_return_looks_before_the_range() {
    List<Point> points =
        IndexEndpoint.points(DAYS, Period.of(MONDAY.plusDays(7), MONDAY.plusDays(7), Unit.DAY));

    assertThat(points.get(0).logReturn()).isEqualTo(StrictMath.log(1.1));
  }

  @Test
  void the_best_index_answers_unless_another_is_wanted() {
    List<IndexKind> present = List.of(IndexKind.COMPOSITE, IndexKind.SUM);

    assertThat(IndexKind.choose(present, Optional.empty())).isEqualTo(IndexKind.COMPOSITE);
    assertThat(IndexKind.choose(present, Optional.of(IndexKind.SUM))).isEqualTo(IndexKind.SUM);
    assertThatThrownBy(() -> IndexKind.choose(present, Optional.of(IndexKind.REFERENCE)))
        .hasMessageContaining("it has: composite, sum");
  }

  private static IndexDay day(int after, double level) {
    return new IndexDay(MONDAY.plusDays(after), level, null, 30);
  }
}
