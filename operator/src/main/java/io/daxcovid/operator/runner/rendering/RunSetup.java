package io.daxcovid.operator.runner.rendering;

import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.PipelineDefaults;
import io.daxcovid.operator.resource.SinkSpec;
import io.daxcovid.operator.resource.SparkSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How a pipeline's runs are computed: what it says, else what the operator was told. */
public record RunSetup(CorrelationPipeline pipeline, PipelineDefaults defaults) {
  public static final String JOB_JAR = "/opt/dax-covid/spark-app.jar";
  public static final String JOB_CLASS = "io.daxcovid.spark.CorrelationJob";

  /** Ended attempts go by themselves, even where no operator is left. */
  public static final int TTL_SECONDS = 86_400;

  /**
   * Before anything is decided: what no attempt could be made of.
   *
   * @throws IllegalArgumentException with a sentence for the pipeline's author
   */
  public void check() {
    databaseUrl();
    sparkConf();
    hadoopConf();
  }

  public String image() {
    return or(spark().image(), defaults.spark().image());
  }

  public String sparkVersion() {
    return defaults.spark().version();
  }

  public String serviceAccount() {
    return defaults.serviceAccount();
  }

  public int driverCores() {
    return or(spark().driver().cores(), defaults.spark().driver().cores());
  }

  public String driverCoreRequest() {
    return coreRequest(
        spark().driver().coreRequest(), "driver", defaults.spark().driver().coreRequest());
  }

  public String driverMemory() {
    return or(spark().driver().memory(), defaults.spark().driver().memory());
  }

  Optional<PodTemplateSpec> driverTemplate() {
    return Optional.ofNullable(spark().driver().template());
  }

  public int executors() {
    return or(spark().executor().instances(), defaults.spark().executor().instances());
  }

  public int executorCores() {
    return or(spark().executor().cores(), defaults.spark().executor().cores());
  }

  public String executorCoreRequest() {
    return coreRequest(
        spark().executor().coreRequest(), "executor", defaults.spark().executor().coreRequest());
  }

  public String executorMemory() {
    return or(spark().executor().memory(), defaults.spark().executor().memory());
  }

  Optional<PodTemplateSpec> executorTemplate() {
    return Optional.ofNullable(spark().executor().template());
  }

  /**
   * @throws IllegalArgumentException if the pipeline sets what it must not
   */
  public Map<String, String> sparkConf() {
    Map<String, String> wanted = new HashMap<>(defaults.spark().conf());
    wanted.putAll(spark().sparkConf());
    return SparkSettings.of(wanted);
  }

  public Map<String, String> hadoopConf() {
    SparkSettings.refuseSecrets("spec.spark.hadoopConf", spark().hadoopConf());
    return spark().hadoopConf();
  }

  public String fileSystem() {
    return defaults.fileSystem();
  }

  /**
   * @throws IllegalArgumentException if the operator does not allow it
   */
  String databaseUrl() {
    String url = sink().url();
    if (url == null) {
      return defaults.sink().url();
    }
    defaults.sink().check(url);
    return url;
  }

  /** Empty if the templates of the pods bring user and password themselves. */
  Optional<String> secret() {
    return Optional.of(or(sink().secretName(), defaults.sink().secretName()))
        .filter(name -> !name.isEmpty());
  }

  /** Spark's own setting of it is a way to say it, too. */
  private String coreRequest(String said, String role, String byDefault) {
    String setting = "spark.kubernetes." + role + ".request.cores";
    return or(said, spark().sparkConf().getOrDefault(setting, byDefault));
  }

  private SparkSpec spark() {
    return pipeline.getSpec().spark();
  }

  private SinkSpec sink() {
    return pipeline.getSpec().sink();
  }

  private static <T> T or(T said, T byDefault) {
    return said == null ? byDefault : said;
  }
}
