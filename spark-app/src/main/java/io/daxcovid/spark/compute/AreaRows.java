package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.Aligner;
import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.LaggedCorrelation;
import io.daxcovid.statistics.Method;
import java.util.ArrayList;
import java.util.List;

/** All result rows of one area: itself, its counts, its coefficients. Pure. */
final class AreaRows {
  private final Cube cube;
  private final IndexSeries index;

  AreaRows(Cube cube, IndexSeries index) {
    this.cube = cube;
    this.index = index;
  }

  List<ResultRow> of(AreaCounts area) {
    List<ResultRow> rows = new ArrayList<>();
    rows.add(
        new ResultRow.Area(
            area.id(),
            area.kind().id(),
            area.name(),
            area.continent(),
            area.population(),
            area.first(),
            area.last()));
    addCounts(rows, area);
    IndexSeries nearby = NearbyTrading.of(index, area, cube);
    for (Metric metric : cube.metrics()) {
      for (CaseTransform transform : cube.transforms()) {
        addCoefficients(rows, area, nearby, metric, transform);
      }
    }
    return rows;
  }

  private static void addCounts(List<ResultRow> rows, AreaCounts area) {
    for (int i = 0; i < area.cases().length; i++) {
      Long cases = nullable(area.cases()[i]);
      Long deaths = nullable(area.deaths()[i]);
      if (cases != null || deaths != null) {
        rows.add(new ResultRow.Counts(area.id(), area.first().plusDays(i), cases, deaths));
      }
    }
  }

  private void addCoefficients(
      List<ResultRow> rows,
      AreaCounts area,
      IndexSeries nearby,
      Metric metric,
      CaseTransform transform) {
    AlignedPair pair =
        Aligner.align(
            area.daily(metric),
            nearby,
            transform,
            IndexTransform.RETURN,
            Alignment.TRADING,
            cube.from(),
            cube.to());
    double[] x = pair.x();
    double[] y = pair.y();
    for (Method method : cube.methods()) {
      for (LaggedCorrelation lagged :
          CorrelationKernel.lags(x, y, cube.minLag(), cube.maxLag(), method)) {
        rows.add(coefficient(area.id(), metric, transform, method, lagged));
      }
    }
  }

  private static ResultRow coefficient(
      String area,
      Metric metric,
      CaseTransform transform,
      Method method,
      LaggedCorrelation lagged) {
    Correlation correlation = lagged.correlation();
    return new ResultRow.Coefficient(
        metric.id(),
        transform.id(),
        method.id(),
        area,
        lagged.lag(),
        correlation.r(),
        correlation.n(),
        correlation.nEff(),
        correlation.p(),
        correlation.pNaive(),
        correlation.ciLow(),
        correlation.ciHigh(),
        correlation.reason().map(Enum::name));
  }

  private static Long nullable(double count) {
    return Double.isNaN(count) ? null : (Long) (long) count;
  }
}
