package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.ledger.LoadWriter;
import io.daxcovid.spark.ledger.ResultRow;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;

/** Writes a partition of areas with their counts. */
final class AreaTask implements FlatMapFunction<Iterator<AreaCounts>, Long> {
  private static final long serialVersionUID = 1;

  private final DatabaseAccess database;
  private final long load;

  AreaTask(DatabaseAccess database, long load) {
    this.database = database;
    this.load = load;
  }

  /** How many rows the partition gave. */
  @Override
  public Iterator<Long> call(Iterator<AreaCounts> areas) throws SQLException {
    if (!areas.hasNext()) {
      return List.of(0L).iterator();
    }
    try (LoadWriter writer = new LoadWriter(database.open(), load)) {
      while (areas.hasNext()) {
        for (ResultRow row : AreaRows.of(areas.next())) {
          writer.write(row);
        }
      }
      return List.of(writer.flush()).iterator();
    }
  }
}
