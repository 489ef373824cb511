package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.ledger.LoadWriter;
import io.daxcovid.spark.ledger.ResultRow;
import java.sql.SQLException;
import java.util.Iterator;
import org.apache.spark.api.java.function.Function;
import scala.Tuple2;

/** Corrects and writes one family; how many rows it gave. */
final class FamilyTask implements Function<Tuple2<Integer, Iterable<AreaLags>>, Long> {
  private static final long serialVersionUID = 1;

  private final Cube cube;
  private final DatabaseAccess database;
  private final long load;

  FamilyTask(Cube cube, DatabaseAccess database, long load) {
    this.cube = cube;
    this.database = database;
    this.load = load;
  }

  @Override
  public Long call(Tuple2<Integer, Iterable<AreaLags>> members) throws SQLException {
    FamilyKey key = cube.families().get(members._1());
    try (LoadWriter writer = new LoadWriter(database.open(), load)) {
      Iterator<ResultRow> rows = FamilyRows.of(key, members._2()).iterator();
      while (rows.hasNext()) {
        writer.write(rows.next());
      }
      return writer.flush();
    }
  }
}
