package io.daxcovid.web.correlation;

import io.daxcovid.contract.run.Analysis;
import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.Aligner;
import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.DailyCounts;
import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.Method;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.index.IndexKind;
import io.daxcovid.web.query.DateRange;
import java.util.Optional;

/** What is correlated with what and how, whichever the areas and lags: what a family shares. */
record Pairing(
    Metric metric,
    CaseTransform x,
    IndexTransform y,
    Method method,
    Alignment align,
    Optional<IndexKind> kind,
    DateRange range) {

  /**
   * Whether the job has computed exactly this: the best index there is, returns, by trading days,
   * over the run's own range.
   */
  boolean stored(Analysis analysis, ChosenIndex index) {
    return index.best()
        && y == IndexTransform.RETURN
        && align == Alignment.TRADING
        && range.from().equals(Optional.ofNullable(analysis.from()))
        && range.to().equals(Optional.ofNullable(analysis.to()));
  }

  AlignedPair align(DailyCounts counts, IndexSeries index) {
    return Aligner.align(
        counts, index, x, y, align, range.from().orElse(null), range.to().orElse(null));
  }

  /** Without p where there can be none. */
  Correlation judged(Correlation correlation) {
    return levelsOnBothSides() ? correlation.ofLevels() : correlation;
  }

  /** Two things that both drift look related even when they are not. */
  boolean levelsOnBothSides() {
    return x.drifts() && y.drifts();
  }
}
