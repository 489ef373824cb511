package io.daxcovid.operator.runner.sparkoperator;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** The kubeflow Spark operator's resource, as far as we set and read it. */
@Group("sparkoperator.k8s.io")
@Version("v1beta2")
public class SparkApplication extends CustomResource<SparkApplicationSpec, SparkApplicationStatus>
    implements Namespaced {
  private static final long serialVersionUID = 1L;
}
