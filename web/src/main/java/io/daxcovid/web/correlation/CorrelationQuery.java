package io.daxcovid.web.correlation;

import io.daxcovid.contract.run.Analysis;
import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.Method;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.index.IndexKind;
import io.daxcovid.web.query.DateRange;
import java.util.Optional;

/** One area against one index, at one or more lags. */
record CorrelationQuery(
    String area,
    Metric metric,
    CaseTransform x,
    IndexTransform y,
    Method method,
    Alignment align,
    Optional<IndexKind> kind,
    DateRange range,
    LagRange lags) {

  /**
   * Whether the job has computed exactly this: the best index there is, returns, by trading days,
   * over the run's own range.
   */
  boolean stored(Analysis analysis, IndexKind chosen, IndexKind best) {
    return chosen == best
        && y == IndexTransform.RETURN
        && align == Alignment.TRADING
        && range.from().equals(Optional.ofNullable(analysis.from()))
        && range.to().equals(Optional.ofNullable(analysis.to()))
        && lags.first() >= analysis.minLag()
        && lags.last() <= analysis.maxLag();
  }

  /** Two things that both drift look related even when they are not. */
  boolean levelsOnBothSides() {
    return x.drifts() && y.drifts();
  }
}
