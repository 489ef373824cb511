package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.ledger.LoadWriter;
import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.statistics.IndexSeries;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/** What an executor does with a partition of areas: compute one after the other, and write. */
final class AreaTask implements FlatMapFunction<Iterator<AreaCounts>, Long> {
  private static final long serialVersionUID = 1;

  private final Cube cube;
  private final Broadcast<TradingDays> index;
  private final DatabaseAccess database;
  private final long load;

  AreaTask(Cube cube, Broadcast<TradingDays> index, DatabaseAccess database, long load) {
    this.cube = cube;
    this.index = index;
    this.database = database;
    this.load = load;
  }

  /** How many rows the partition gave. */
  @Override
  public Iterator<Long> call(Iterator<AreaCounts> areas) throws SQLException {
    if (!areas.hasNext()) {
      return List.of(0L).iterator();
    }
    IndexSeries series = index.value().series();
    AreaRows rows = new AreaRows(cube, series);
    try (LoadWriter writer = new LoadWriter(database.open(), load)) {
      while (areas.hasNext()) {
        for (ResultRow row : rows.of(areas.next())) {
          writer.write(row);
        }
      }
      return List.of(writer.flush()).iterator();
    }
  }
}
