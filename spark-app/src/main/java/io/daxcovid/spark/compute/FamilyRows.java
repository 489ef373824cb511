package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.statistics.Correction;
import io.daxcovid.statistics.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole family as result rows: its size, the best of each area, then its members with their q,
 * each in the order of its table's key, so that the database appends instead of splitting its
 * pages. Members may come in any order.
 */
final class FamilyRows {
  private FamilyRows() {}

  static Stream<ResultRow> of(FamilyKey key, Iterable<AreaLags> members) {
    List<AreaLags> areas = new ArrayList<>();
    members.forEach(areas::add);
    areas.sort(Comparator.comparing(AreaLags::area));
    Family family = Family.of(p(areas), Correction.BENJAMINI_HOCHBERG);
    ResultRow head =
        new ResultRow.Family(
            key.metric().id(), key.transform().id(), key.method().id(), family.size());
    int lags = areas.get(0).size();
    Stream<ResultRow> coefficients =
        IntStream.range(0, areas.size() * lags)
            .mapToObj(i -> row(key, areas.get(i / lags), i % lags, family.q().get(i)));
    return Stream.of(Stream.of(head), BestLags.of(key, areas), coefficients).flatMap(rows -> rows);
  }

  private static List<OptionalDouble> p(List<AreaLags> areas) {
    return areas.stream()
        .flatMap(area -> IntStream.range(0, area.size()).mapToObj(area::p))
        .toList();
  }

  private static ResultRow row(FamilyKey key, AreaLags area, int lag, OptionalDouble q) {
    return new ResultRow.Coefficient(
        key.metric().id(), key.transform().id(), key.method().id(), area.area(), area.lag(lag), q);
  }
}
