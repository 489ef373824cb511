package io.daxcovid.spark.compute;

import io.daxcovid.statistics.IndexSeries;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** An index series in a form that can be broadcast. */
@SuppressWarnings("ArrayRecordComponent") // a carrier: never compared, never changed
record TradingDays(LocalDate[] days, double[] levels) implements Serializable {

  static TradingDays of(IndexSeries series) {
    return new TradingDays(series.days().toArray(LocalDate[]::new), series.levels());
  }

  IndexSeries series() {
    return new IndexSeries(List.of(days), levels);
  }
}
