package io.daxcovid.operator.runner.sparkoperator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;

/** What we set. {@code type}, {@code sparkVersion}, the file, driver and executor must be there. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SparkApplicationSpec(
    String type,
    String mode,
    String sparkVersion,
    String image,
    String mainClass,
    String mainApplicationFile,
    List<String> arguments,
    Map<String, String> sparkConf,
    Map<String, String> hadoopConf,
    RestartPolicy restartPolicy,
    Integer timeToLiveSeconds,
    DriverSpec driver,
    ExecutorSpec executor) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RestartPolicy(String type) {
    static final RestartPolicy NEVER = new RestartPolicy("Never");
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record DriverSpec(
      int cores,
      String coreRequest,
      String memory,
      String serviceAccount,
      PodTemplateSpec template) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ExecutorSpec(
      int cores, String coreRequest, String memory, int instances, PodTemplateSpec template) {}
}
