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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots in, result rows out:
 *
 * <ol>
 *   <li>the prices become index series on the driver
 *   <li>the counts are grouped by area; every executor writes and correlates its areas
 *   <li>the coefficients are grouped by family; every executor corrects and writes whole families
 * </ol>
 *
 * <p>No step gathers areas or coefficients on the driver.
 */
public final class Computation {
  private static final Logger LOG = LoggerFactory.getLogger(Computation.class);

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
    JavaRDD<AreaCounts> wanted = areas.filter(area -> cube.wants(area.id()));
    long indexRows = writeIndices(indices, load);
    long start = System.nanoTime();
    long areaRows = wanted.mapPartitions(new AreaTask(database, load)).fold(0L, Long::sum);
    long counted = System.nanoTime();
    if (areaRows == 0) {
      throw new IllegalArgumentException("The cases have none of the areas " + cube.areas());
    }
    long cubeRows = writeFamilies(wanted, cube, indices, load);
    LOG.info(
        "{} rows of areas and counts in {} ms, {} rows of the cube in {} ms",
        areaRows,
        millis(start, counted),
        cubeRows,
        millis(counted, System.nanoTime()));
    return indexRows + areaRows + cubeRows;
  }

  private long writeIndices(Indices indices, long load) throws SQLException {
    try (LoadWriter writer = new LoadWriter(database.open(), load)) {
      for (ResultRow row : indices.rows()) {
        writer.write(row);
      }
      return writer.flush();
    }
  }

  private long writeFamilies(JavaRDD<AreaCounts> areas, Cube cube, Indices indices, long load) {
    Broadcast<TradingDays> index =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(TradingDays.of(indices.correlated()));
    return areas
        .mapPartitionsToPair(new CoefficientTask(cube, index))
        .groupByKey(cube.families().size())
        .map(new FamilyTask(cube, database, load))
        .fold(0L, Long::sum);
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
