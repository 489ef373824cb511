package io.daxcovid.spark.compute;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers the rows of a country into one {@link AreaCounts}. */
final class CountryRows {
  private CountryRows() {}

  /** One row per geoId: the id, and its days in order. */
  static Dataset<Row> grouped(Dataset<Row> rows, int partitions) {
    return rows.repartition(partitions, col("geo_id"))
        .groupBy("geo_id")
        .agg(
            sort_array(
                collect_list(
                    struct("date", "name", "continent", "population", "cases", "deaths"))));
  }

  /** Name, continent and population are the last that the source gave: they change over time. */
  static AreaCounts toArea(Row grouped) {
    String geoId = grouped.getString(0);
    List<Row> days = grouped.getList(1);
    LocalDate first = days.get(0).getLocalDate(0);
    int length = index(first, days.get(days.size() - 1)) + 1;
    double[] cases = missing(length);
    double[] deaths = missing(length);
    String name = geoId;
    String continent = null;
    Long population = null;
    int previous = -1;
    for (Row day : days) {
      int index = index(first, day);
      if (index == previous) {
        throw new IllegalArgumentException(
            "Two rows for %s on %s; the snapshot is not canonical"
                .formatted(geoId, day.getLocalDate(0)));
      }
      previous = index;
      cases[index] = count(day, 4);
      deaths[index] = count(day, 5);
      name = day.isNullAt(1) ? name : day.getString(1);
      continent = day.isNullAt(2) ? continent : day.getString(2);
      population = day.isNullAt(3) ? population : (Long) day.getLong(3);
    }
    return new AreaCounts(
        geoId, AreaCounts.Kind.COUNTRY, name, continent, population, first, cases, deaths);
  }

  private static int index(LocalDate first, Row day) {
    return Math.toIntExact(day.getLocalDate(0).toEpochDay() - first.toEpochDay());
  }

  private static double[] missing(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static double count(Row day, int column) {
    return day.isNullAt(column) ? Double.NaN : day.getLong(column);
  }
}
