package io.daxcovid.spark.compute;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.ledger.LoadWriter;
import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.spark.snapshot.Snapshot;
import java.sql.SQLException;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Snapshots in, result rows out: the prices become index series on the driver, the counts are
 * grouped by area, and every executor computes and writes its areas.
 */
public final class Computation {
  private final SparkSession spark;
  private final DatabaseAccess database;
  private final int partitions;

  public Computation(SparkSession spark, DatabaseAccess database, int partitions) {
    this.spark = spark;
    this.database = database;
    this.partitions = partitions;
  }

  /** Writes under the load; the number of rows that it has then. */
  public long run(Map<Dataset, Snapshot> inputs, Analysis analysis, long load) throws SQLException {
    Cube cube = Cube.of(analysis);
    JavaRDD<AreaCounts> areas =
        Areas.of(CanonicalRows.read(spark, inputs.get(Dataset.ECDC_CASES)), partitions);
    Indices indices =
        Indices.of(Prices.of(CanonicalRows.read(spark, inputs.get(Dataset.FSE_PRICES))));
    long indexRows = writeIndices(indices, load);
    long areaRows = writeAreas(areas, cube, indices, load);
    if (areaRows == 0) {
      throw new IllegalArgumentException("The cases have none of the areas " + cube.areas());
    }
    return indexRows + areaRows;
  }

  private long writeIndices(Indices indices, long load) throws SQLException {
    try (LoadWriter writer = new LoadWriter(database.open(), load)) {
      for (ResultRow row : indices.rows()) {
        writer.write(row);
      }
      return writer.flush();
    }
  }

  private long writeAreas(JavaRDD<AreaCounts> areas, Cube cube, Indices indices, long load) {
    Broadcast<TradingDays> index =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(TradingDays.of(indices.correlated()));
    return areas
        .filter(area -> cube.wants(area.id()))
        .mapPartitions(new AreaTask(cube, index, database, load))
        .fold(0L, Long::sum);
  }
}
