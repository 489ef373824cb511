package io.daxcovid.spark.compute;

import io.daxcovid.spark.compute.AreaCounts.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Countries, continents and the world. An area made of others sums the rows that exist on a day.
 * What lies on no continent (ECDC's cruise ship) counts in the world only and is no area.
 */
final class Areas {
  static final String WORLD = "world";
  static final String CONTINENT = "continent:";
  private static final String NO_CONTINENT = "Other";
  private static final String CRUISE_SHIP = "JPG11668";

  private Areas() {}

  /** Begins to gather at once, on the executors, while the driver sees to the prices. */
  static JavaRDD<AreaCounts> of(Dataset<Row> rows, int partitions) {
    JavaRDD<AreaCounts> reporting =
        CountryRows.grouped(rows, partitions)
            .javaRDD()
            .map(CountryRows::toArea)
            .persist(StorageLevel.MEMORY_AND_DISK());
    // If it fails, so does whoever needs the areas, and says why.
    JavaFutureAction<Long> unused = reporting.countAsync();
    JavaRDD<AreaCounts> sums =
        reporting
            .flatMapToPair(area -> parts(area).iterator())
            .reduceByKey(AreaCounts::plus, partitions)
            .values();
    return reporting.filter(Areas::isCountry).union(sums);
  }

  private static boolean isCountry(AreaCounts area) {
    return !area.id().equals(CRUISE_SHIP) && !NO_CONTINENT.equals(area.continent());
  }

  private static List<Tuple2<String, AreaCounts>> parts(AreaCounts area) {
    List<Tuple2<String, AreaCounts>> parts = new ArrayList<>();
    parts.add(new Tuple2<>(WORLD, area.as(WORLD, Kind.WORLD, "World", null)));
    String continent = area.continent();
    if (isCountry(area) && continent != null) {
      String id = CONTINENT + continent;
      parts.add(new Tuple2<>(id, area.as(id, Kind.CONTINENT, continent, continent)));
    }
    return parts;
  }
}
