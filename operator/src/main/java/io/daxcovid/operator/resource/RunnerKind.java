package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What starts a run. */
public enum RunnerKind {
  /** A SparkApplication of the kubeflow Spark operator. */
  @JsonProperty("SparkOperator")
  SPARK_OPERATOR,
  /** A Kubernetes Job whose pod is the driver. */
  @JsonProperty("Job")
  JOB
}
