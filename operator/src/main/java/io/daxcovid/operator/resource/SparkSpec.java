package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;

/** How a run is computed. No part of the run id: more executors make no new run. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SparkSpec(
    @Size(max = 400)
        @ValidationRule(value = Rules.IMAGE, message = Rules.IMAGE_SAYS)
        @JsonPropertyDescription("Image with Spark and the job; the operator's own by default")
        String image,
    @JsonPropertyDescription("Size of the driver") DriverSpec driver,
    @JsonPropertyDescription("Number and size of the executors") ExecutorSpec executor,
    @Size(max = 100)
        @ValidationRule(value = Rules.SPARK_KEYS, message = Rules.SPARK_KEYS_SAYS)
        @ValidationRule(value = Rules.OWN_KEYS, message = Rules.OWN_KEYS_SAYS)
        @ValidationRule(value = Rules.NO_SECRET, message = Rules.NO_SECRET_SAYS)
        @JsonPropertyDescription("Further Spark settings, such as spark.sql.shuffle.partitions")
        Map<String, String> sparkConf,
    @Size(max = 100)
        @ValidationRule(value = Rules.NO_SECRET, message = Rules.NO_SECRET_SAYS)
        @JsonPropertyDescription(
            "Further Hadoop settings, such as dfs.client.use.datanode.hostname")
        Map<String, String> hadoopConf) {
  static final SparkSpec DEFAULTS = new SparkSpec(null, null, null, null, null);

  public SparkSpec {
    driver = driver == null ? DriverSpec.DEFAULTS : driver;
    executor = executor == null ? ExecutorSpec.DEFAULTS : executor;
    sparkConf = sparkConf == null ? Map.of() : Map.copyOf(sparkConf);
    hadoopConf = hadoopConf == null ? Map.of() : Map.copyOf(hadoopConf);
  }

  /**
   * @param template merged under what the operator needs of a pod
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DriverSpec(
      @Min(1) @Max(64) @JsonPropertyDescription("Cores of the driver") Integer cores,
      @Size(max = 8)
          @ValidationRule(value = Rules.CORE_REQUEST, message = Rules.CORE_REQUEST_SAYS)
          @JsonPropertyDescription(
              "Share of a core that is set aside for the driver, such as 200m; it may use more")
          String coreRequest,
      @Size(max = 12)
          @ValidationRule(value = Rules.MEMORY, message = Rules.MEMORY_SAYS)
          @JsonPropertyDescription("Heap of the driver, such as 1g")
          String memory,
      @JsonPropertyDescription(
              "Pod template of the driver; what the operator sets itself comes on top")
          @PreserveUnknownFields
          @SchemaFrom(type = FreeForm.class)
          PodTemplateSpec template) {
    static final DriverSpec DEFAULTS = new DriverSpec(null, null, null, null);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ExecutorSpec(
      @Min(1) @Max(1000) @JsonPropertyDescription("Number of executors") Integer instances,
      @Min(1) @Max(64) @JsonPropertyDescription("Cores of an executor") Integer cores,
      @Size(max = 8)
          @ValidationRule(value = Rules.CORE_REQUEST, message = Rules.CORE_REQUEST_SAYS)
          @JsonPropertyDescription(
              "Share of a core that is set aside for an executor, such as 200m; it may use more")
          String coreRequest,
      @Size(max = 12)
          @ValidationRule(value = Rules.MEMORY, message = Rules.MEMORY_SAYS)
          @JsonPropertyDescription("Heap of an executor, such as 1g")
          String memory,
      @JsonPropertyDescription(
              "Pod template of an executor; what the operator sets itself comes on top")
          @PreserveUnknownFields
          @SchemaFrom(type = FreeForm.class)
          PodTemplateSpec template) {
    static final ExecutorSpec DEFAULTS = new ExecutorSpec(null, null, null, null, null);
  }

  /**
   * Kubernetes itself checks a template when a pod is made of it; a copy of its rules would age.
   */
  private record FreeForm() {}
}
