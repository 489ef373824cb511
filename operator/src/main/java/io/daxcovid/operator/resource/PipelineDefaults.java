package io.daxcovid.operator.resource;

import java.util.List;

/**
 * What a pipeline need not say, because the operator was told it once.
 *
 * @param fileSystem put before the paths of snapshots, such as {@code hdfs://namenode:9000}
 * @param serviceAccount of the drivers
 */
public record PipelineDefaults(Spark spark, Sink sink, String fileSystem, String serviceAccount) {
  /**
   * @param version of the image's Spark, which a SparkApplication must name
   */
  public record Spark(String image, String version, Driver driver, Executor executor) {}

  public record Driver(int cores, String memory) {}

  public record Executor(int instances, int cores, String memory) {}

  /**
   * @param allowed beginnings of JDBC URLs that a pipeline may name itself
   */
  public record Sink(String url, String secretName, List<String> allowed) {
    public Sink {
      allowed = List.copyOf(allowed);
    }
  }
}
