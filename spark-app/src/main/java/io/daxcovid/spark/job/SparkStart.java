package io.daxcovid.spark.job;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens the session. What spark-submit was told wins over what is set here. */
final class SparkStart {
  private static final int TASKS_PER_CORE = 4;

  private SparkStart() {}

  static SparkSession open(String name) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[2]");
    conf.setAppName(name);
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setIfMissing("spark.sql.datetime.java8API.enabled", "true");
    // One stage decides about one table here; there is nothing to adapt to.
    conf.setIfMissing("spark.sql.adaptive.enabled", "false");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /** As configured, else several tasks per core, so that no core waits long for the slowest. */
  static int partitions(SparkSession spark) {
    int tasks = TASKS_PER_CORE * spark.sparkContext().defaultParallelism();
    return spark.sparkContext().getConf().getInt("spark.sql.shuffle.partitions", tasks);
  }
}
