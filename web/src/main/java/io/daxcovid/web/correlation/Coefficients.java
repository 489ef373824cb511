package io.daxcovid.web.correlation;

import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Area;
import io.daxcovid.web.area.AreaCounts;
import io.daxcovid.web.area.Areas;
import io.daxcovid.web.index.IndexDay;
import java.sql.SQLException;
import java.util.List;

/** Finds coefficients: in the run's own cube where it has them, else by the job's own kernel. */
final class Coefficients {
  private static final String STORED =
      "SELECT "
          + Coefficient.COLUMNS
          + " FROM result_correlation WHERE load_id = ? AND metric = ? AND x = ? AND method = ?"
          + " AND area = ? AND `lag` BETWEEN ? AND ? ORDER BY `lag`";

  private Coefficients() {}

  static Found find(LoadRows rows, CorrelationQuery query) throws SQLException {
    Subject subject = subject(rows, query);
    boolean covered = query.pairing().stored(rows.load().analysis(), subject.index);
    List<Coefficient> stored = covered ? stored(rows, query) : List.of();
    boolean complete = stored.size() == query.lags().size();
    return new Found(subject, complete ? stored : computed(rows, query, subject));
  }

  static Subject subject(LoadRows rows, CorrelationQuery query) throws SQLException {
    Area area =
        Areas.require(rows, CorrelationParameters.AREA.name(), List.of(query.area())).get(0);
    ChosenIndex index = ChosenIndex.of(rows, query.pairing().kind());
    TradingDays days = TradingDays.shared(index.days(), area, query.pairing().range());
    return new Subject(area, index, days);
  }

  static AlignedPair aligned(LoadRows rows, Pairing pairing, Subject subject) throws SQLException {
    Area area = subject.area;
    return pairing.align(
        AreaCounts.read(rows, List.of(area.id()), pairing.metric())
            .getOrDefault(area.id(), AreaCounts.none(area)),
        IndexDay.series(subject.index.days()));
  }

  private static List<Coefficient> stored(LoadRows rows, CorrelationQuery query)
      throws SQLException {
    return rows.list(
        Coefficient::of,
        STORED,
        query.pairing().metric().id(),
        query.pairing().x().id(),
        query.pairing().method().id(),
        query.area(),
        query.lags().first(),
        query.lags().last());
  }

  private static List<Coefficient> computed(LoadRows rows, CorrelationQuery query, Subject subject)
      throws SQLException {
    Pairing pairing = query.pairing();
    AlignedPair pair = aligned(rows, pairing, subject);
    return CorrelationKernel.lags(
            pair.x(), pair.y(), query.lags().first(), query.lags().last(), pairing.method())
        .stream()
        .map(lagged -> Coefficient.of(lagged.lag(), pairing.judged(lagged.correlation())))
        .toList();
  }

  /** Whose counts, against what, over which trading days. */
  record Subject(Area area, ChosenIndex index, TradingDays days) {}

  record Found(Subject subject, List<Coefficient> lags) {}
}
