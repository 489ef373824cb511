package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** Like a CronJob whose clock is data: each new input state leads to one published run. */
@Group("daxcovid.io")
@Version("v1alpha1")
@ShortNames("cpl")
@ValidationRule(value = Rules.NAME, message = Rules.NAME_SAYS)
@AdditionalPrinterColumn(
    name = "Ready",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Reason",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Running",
    jsonPath = ".status.activeRun.name",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Published",
    jsonPath = ".status.publishedRun.runId",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Since",
    jsonPath = ".status.publishedRun.since",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
    name = "Fresh",
    jsonPath = ".status.conditions[?(@.type==\"DataFresh\")].status",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
    name = "Message",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
    type = AdditionalPrinterColumn.Type.STRING,
    priority = 1)
public class CorrelationPipeline
    extends CustomResource<CorrelationPipelineSpec, CorrelationPipelineStatus>
    implements Namespaced {
  /** Each new value asks once for the newest run to be computed anew. */
  public static final String RUN_AGAIN = "daxcovid.io/run-again";

  private static final long serialVersionUID = 1L;

  @Required
  @JsonPropertyDescription("What a person asks for")
  @Override
  public CorrelationPipelineSpec getSpec() {
    return super.getSpec();
  }

  @JsonPropertyDescription("What the operator knows and has decided")
  @Override
  public CorrelationPipelineStatus getStatus() {
    return super.getStatus();
  }
}
