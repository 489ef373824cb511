package io.daxcovid.operator.resource;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** Like a CronJob whose clock is data: each new input state leads to one published run. */
@Group("daxcovid.io")
@Version("v1alpha1")
@ShortNames("cpl")
public class CorrelationPipeline
    extends CustomResource<CorrelationPipelineSpec, CorrelationPipelineStatus>
    implements Namespaced {
  /** Each new value asks once for the newest run to be computed anew. */
  public static final String RUN_AGAIN = "daxcovid.io/run-again";

  private static final long serialVersionUID = 1L;
}
