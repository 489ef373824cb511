package io.daxcovid.operator.resource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a pipeline need not say, because the operator was told it once.
 *
 * @param fileSystem put before the paths of snapshots, such as {@code hdfs://namenode:9000}
 * @param serviceAccount of the drivers
 */
public record PipelineDefaults(Spark spark, Sink sink, String fileSystem, String serviceAccount) {
  /**
   * @param version of the image's Spark, which a SparkApplication must name
   * @param conf Spark's settings, which those of the pipeline add to or replace
   */
  public record Spark(
      String image, String version, Driver driver, Executor executor, Map<String, String> conf) {
    public Spark {
      conf = Map.copyOf(conf);
    }
  }

  /**
   * @param coreRequest what the scheduler sets aside; less than the cores, so that a small cluster
   *     has room for all pods of a run
   */
  public record Driver(int cores, String coreRequest, String memory) {}

  /**
   * @param coreRequest as the driver's
   */
  public record Executor(int instances, int cores, String coreRequest, String memory) {}

  /**
   * @param allowed beginnings of JDBC URLs that a pipeline may name itself
   */
  public record Sink(String url, String secretName, List<String> allowed) {
    /** Up to the slash behind the host: else mysql would allow mysql.example.org. */
    private static final Pattern BEGINNING = Pattern.compile("jdbc:mysql://[^/,@]+/.*");

    public Sink {
      allowed = allowed.stream().map(Sink::beginning).toList();
    }

    /**
     * @throws IllegalArgumentException if it leaves open which hosts it means
     */
    public static String beginning(String text) {
      if (!BEGINNING.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "%s must name a whole host: write for instance jdbc:mysql://mysql:3306/"
                .formatted(text));
      }
      return text;
    }

    boolean allows(String other) {
      return other.equals(url) || allowed.stream().anyMatch(other::startsWith);
    }

    /**
     * @throws IllegalArgumentException with a sentence for the pipeline's author, if it may not be
     *     written to
     */
    public void check(String other) {
      if (!allows(other)) {
        throw new IllegalArgumentException(
            "spec.sink.url %s is no database that this operator allows: %s; remove spec.sink, or have it added to DAX_SINK_ALLOWED of the operator"
                .formatted(other, inWords()));
      }
    }

    private String inWords() {
      return allowed.isEmpty()
          ? "it allows its own alone"
          : "it allows its own and what begins with " + String.join(" or ", allowed);
    }
  }
}
