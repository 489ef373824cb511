package io.daxcovid.web.correlation;

import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.Aligner;
import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.DailyCounts;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Area;
import io.daxcovid.web.area.AreaCounts;
import io.daxcovid.web.area.Areas;
import io.daxcovid.web.index.IndexDay;
import io.daxcovid.web.index.IndexKind;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Finds coefficients: in the run's own cube where it has them, else by the job's own kernel. */
final class Coefficients {
  private static final String STORED =
      "SELECT "
          + Coefficient.COLUMNS
          + " FROM result_correlation WHERE load_id = ? AND metric = ? AND x = ? AND method = ?"
          + " AND area = ? AND lag BETWEEN ? AND ? ORDER BY lag";

  private Coefficients() {}

  static Found find(LoadRows rows, CorrelationQuery query) throws SQLException {
    Area area =
        Areas.require(rows, CorrelationParameters.AREA.name(), List.of(query.area())).get(0);
    List<IndexKind> kinds = IndexKind.present(rows);
    IndexKind kind = IndexKind.choose(kinds, query.kind());
    List<IndexDay> days = IndexDay.read(rows, kind);
    List<Coefficient> stored =
        query.stored(rows.load().analysis(), kind, kinds.get(0)) ? stored(rows, query) : List.of();
    boolean complete = stored.size() == query.lags().size();
    List<Coefficient> lags = complete ? stored : computed(rows, query, days);
    return new Found(area, kind, TradingDays.shared(days, area, query.range()), lags);
  }

  private static List<Coefficient> stored(LoadRows rows, CorrelationQuery query)
      throws SQLException {
    return rows.list(
        Coefficient::of,
        STORED,
        query.metric().id(),
        query.x().id(),
        query.method().id(),
        query.area(),
        query.lags().first(),
        query.lags().last());
  }

  static List<Coefficient> computed(LoadRows rows, CorrelationQuery query, List<IndexDay> days)
      throws SQLException {
    Map<String, DailyCounts> counts = AreaCounts.read(rows, List.of(query.area()), query.metric());
    LocalDate from = query.range().from().orElse(null);
    LocalDate to = query.range().to().orElse(null);
    AlignedPair pair =
        Aligner.align(
            counts.get(query.area()),
            IndexDay.series(days),
            query.x(),
            query.y(),
            query.align(),
            from,
            to);
    return CorrelationKernel.lags(
            pair.x(), pair.y(), query.lags().first(), query.lags().last(), query.method())
        .stream()
        .map(lagged -> Coefficient.of(lagged.lag(), judged(query, lagged.correlation())))
        .toList();
  }

  private static Correlation judged(CorrelationQuery query, Correlation correlation) {
    return query.levelsOnBothSides() ? correlation.ofLevels() : correlation;
  }

  /** What was found, and over which trading days. */
  record Found(Area area, IndexKind kind, TradingDays days, List<Coefficient> lags) {}
}
