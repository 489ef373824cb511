package io.daxcovid.spark.compute;

import io.daxcovid.statistics.IndexSeries;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Correlates a partition of areas; each result goes to its family, by number. */
final class CoefficientTask
    implements PairFlatMapFunction<Iterator<AreaCounts>, Integer, AreaLags> {
  private static final long serialVersionUID = 1;

  private final Cube cube;
  private final Broadcast<TradingDays> index;

  CoefficientTask(Cube cube, Broadcast<TradingDays> index) {
    this.cube = cube;
    this.index = index;
  }

  @Override
  public Iterator<Tuple2<Integer, AreaLags>> call(Iterator<AreaCounts> areas) {
    IndexSeries series = index.value().series();
    AreaCoefficients coefficients = new AreaCoefficients(cube, series);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(areas, 0), false)
        .flatMap(area -> numbered(coefficients.of(area)))
        .iterator();
  }

  private static Stream<Tuple2<Integer, AreaLags>> numbered(List<AreaLags> lags) {
    return IntStream.range(0, lags.size()).mapToObj(i -> new Tuple2<>(i, lags.get(i)));
  }
}
