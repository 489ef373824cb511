package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.statistics.Closes;
import io.daxcovid.statistics.CompositeIndex;
import io.daxcovid.statistics.IndexDays;
import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.statistics.PriceSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;

/** The index series that the prices give. */
record Indices(Prices prices, Map<IndexKind, IndexDays> byKind) {

  /**
   * @throws IllegalArgumentException if there is no closing price at all
   */
  static Indices of(Prices prices) {
    Map<IndexKind, IndexDays> byKind = new EnumMap<>(IndexKind.class);
    if (!prices.referenceCloses().isEmpty()) {
      byKind.put(IndexKind.REFERENCE, reference(prices.referenceCloses()));
    }
    if (!prices.memberCloses().isEmpty()) {
      Closes closes = Closes.of(prices.memberCloses());
      byKind.put(IndexKind.COMPOSITE, CompositeIndex.of(closes));
      byKind.put(IndexKind.SUM, PriceSum.of(closes));
    }
    if (byKind.isEmpty()) {
      throw new IllegalArgumentException("The price snapshot has no closing price");
    }
    return new Indices(prices, byKind);
  }

  /** What the counts are correlated with: the index itself, else the composite. */
  IndexSeries correlated() {
    return byKind.getOrDefault(IndexKind.REFERENCE, byKind.get(IndexKind.COMPOSITE)).series();
  }

  List<ResultRow> rows() {
    List<ResultRow> rows = new ArrayList<>();
    byKind.forEach((kind, days) -> addRows(rows, kind, days));
    return rows;
  }

  private void addRows(List<ResultRow> rows, IndexKind kind, IndexDays index) {
    Function<LocalDate, Double> opens = opens(kind);
    List<LocalDate> days = index.series().days();
    double[] levels = index.series().levels();
    double[] returns = index.series().returns();
    int[] members = index.members();
    int[] winsorised = index.winsorised();
    for (int t = 0; t < levels.length; t++) {
      LocalDate day = days.get(t);
      Double logReturn = Double.isNaN(returns[t]) ? null : (Double) returns[t];
      rows.add(
          new ResultRow.IndexDay(
              kind.id(), day, opens.apply(day), levels[t], logReturn, members[t], winsorised[t]));
    }
  }

  private Function<LocalDate, Double> opens(IndexKind kind) {
    return switch (kind) {
      case REFERENCE -> prices.referenceOpens()::get;
      case COMPOSITE -> day -> null;
      case SUM -> prices::openSum;
    };
  }

  private static IndexDays reference(NavigableMap<LocalDate, Double> closes) {
    double[] levels = closes.values().stream().mapToDouble(Double::doubleValue).toArray();
    int[] members = new int[levels.length];
    Arrays.fill(members, 1);
    return new IndexDays(
        new IndexSeries(List.copyOf(closes.keySet()), levels), members, new int[levels.length]);
  }
}
