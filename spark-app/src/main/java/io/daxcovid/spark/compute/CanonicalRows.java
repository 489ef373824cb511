package io.daxcovid.spark.compute;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.spark.snapshot.Snapshot;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Reads {@code rows.csv.gz} by the contract's columns; a row that does not fit fails the job. */
final class CanonicalRows {
  private static final Map<String, DataType> TYPES =
      Map.of(
          "date", DataTypes.DateType,
          "population", DataTypes.LongType,
          "cases", DataTypes.LongType,
          "deaths", DataTypes.LongType,
          "open", DataTypes.DoubleType,
          "high", DataTypes.DoubleType,
          "low", DataTypes.DoubleType,
          "close", DataTypes.DoubleType,
          "volume", DataTypes.DoubleType);

  private CanonicalRows() {}

  static org.apache.spark.sql.Dataset<Row> read(SparkSession spark, Snapshot snapshot) {
    return spark
        .read()
        .schema(schema(snapshot.manifest().dataset()))
        .option("header", true)
        .option("enforceSchema", false)
        .option("mode", "FAILFAST")
        .option("escape", "\"")
        .csv(snapshot.rowsUri());
  }

  private static StructType schema(Dataset dataset) {
    return new StructType(
        dataset.schema().columns().stream()
            .map(
                name ->
                    DataTypes.createStructField(
                        name, TYPES.getOrDefault(name, DataTypes.StringType), true))
            .toArray(StructField[]::new));
  }
}
