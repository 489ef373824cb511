package io.daxcovid.spark.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Correction;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.Family;
import io.daxcovid.statistics.LaggedCorrelation;
import io.daxcovid.statistics.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamilyRowsTest {
  private static final FamilyKey KEY =
      new FamilyKey(Metric.CASES, CaseTransform.GROWTH7, Method.PEARSON);
  private final Random random = new Random(11);
  private final double[] y = random.doubles(80).toArray();

  @Test
  void law11_members_in_any_order_give_the_same_rows_in_the_order_of_the_key() {
    List<AreaLags> members = members(Method.PEARSON);
    List<ResultRow> expected = FamilyRows.of(KEY, members).toList();

    Collections.shuffle(members, random);

    assertThat(FamilyRows.of(KEY, members)).containsExactlyElementsOf(expected);
    assertThat(coefficients(expected).stream().map(row -> row.area() + row.lagged().lag()))
        .startsWith("A0-3", "A0-2")
        .endsWith("A94", "A95");
  }

  @Test
  void a_family_is_all_areas_at_all_lags() {
    List<ResultRow> rows = FamilyRows.of(KEY, members(Method.PEARSON)).toList();
    List<ResultRow.Coefficient> all = coefficients(rows);
    List<OptionalDouble> p = all.stream().map(row -> row.lagged().correlation().p()).toList();

    assertThat(rows.get(0)).isEqualTo(new ResultRow.Family("cases", "growth7", "pearson", 90));
    assertThat(all.stream().map(ResultRow.Coefficient::q))
        .containsExactlyElementsOf(Family.of(p, Correction.BENJAMINI_HOCHBERG).q());
  }

  @Test
  void the_best_lag_of_each_area_comes_by_certainty() {
    List<ResultRow> rows = FamilyRows.of(KEY, members(Method.PEARSON)).toList();
    List<ResultRow.Best> best = best(rows);

    List<String> areas = new ArrayList<>();
    List<ResultRow.Coefficient> byP = new ArrayList<>(coefficients(rows));
    byP.sort(Comparator.comparing(row -> row.lagged().correlation().p().orElseThrow()));
    byP.removeIf(row -> areas.contains(row.area()) || !areas.add(row.area()));
    assertThat(best.stream().map(row -> row.place() + row.area() + row.lag()))
        .containsExactlyElementsOf(
            IntStream.range(0, 10)
                .mapToObj(i -> i + 1 + byP.get(i).area() + byP.get(i).lagged().lag())
                .toList());
  }

  @Test
  void kendall_has_no_p_so_nobody_is_a_member() {
    List<ResultRow> rows = FamilyRows.of(KEY, members(Method.KENDALL)).toList();

    assertThat(((ResultRow.Family) rows.get(0)).size()).isZero();
    assertThat(best(rows)).isEmpty();
    assertThat(coefficients(rows)).hasSize(90).allMatch(row -> row.q().isEmpty());
  }

  @Test
  void packing_loses_no_bit_and_no_reason() {
    double[] x = random.doubles(80).toArray();
    double[] constant = new double[80];
    for (Method method : Method.values()) {
      for (List<LaggedCorrelation> lags :
          List.of(lags(x, 5, method), lags(constant, 5, method), lags(x, 79, method))) {
        AreaLags packed = AreaLags.of("DE", lags);
        assertThat(IntStream.range(0, packed.size()).mapToObj(packed::lag))
            .containsExactlyElementsOf(lags);
      }
    }
  }

  private List<AreaLags> members(Method method) {
    List<AreaLags> members = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      members.add(AreaLags.of("A" + i, lags(random.doubles(80).toArray(), 5, method)));
    }
    return members;
  }

  private List<LaggedCorrelation> lags(double[] x, int last, Method method) {
    return CorrelationKernel.lags(x, y, -3, last, method);
  }

  private static List<ResultRow.Coefficient> coefficients(List<ResultRow> rows) {
    return only(ResultRow.Coefficient.class, rows);
  }

  private static List<ResultRow.Best> best(List<ResultRow> rows) {
    return only(ResultRow.Best.class, rows);
  }

  private static <T> List<T> only(Class<T> type, List<ResultRow> rows) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
