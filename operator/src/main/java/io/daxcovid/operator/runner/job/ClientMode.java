package io.daxcovid.operator.runner.job;

import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.runner.rendering.PodTemplates;
import io.daxcovid.operator.runner.rendering.RunMetadata;
import io.daxcovid.operator.runner.rendering.RunSetup;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spark's settings for a driver that a pod of ours starts: what the Spark operator's submission
 * would have said. Executors reach the driver at its pod's address; no Service is needed.
 */
record ClientMode(RunSetup setup, RunRequest request) {
  private static final int DRIVER_PORT = 7078;
  private static final int BLOCK_PORT = 7079;
  private static final String POD_IP = "POD_IP";
  private static final String POD_NAME = "POD_NAME";

  Map<String, String> conf() {
    Map<String, String> conf = new TreeMap<>(setup.sparkConf());
    setup.hadoopConf().forEach((key, value) -> conf.put("spark.hadoop." + key, value));
    conf.put("spark.master", "k8s://https://kubernetes.default.svc");
    conf.put("spark.kubernetes.namespace", setup.pipeline().getMetadata().getNamespace());
    conf.put("spark.kubernetes.driver.pod.name", "$(" + POD_NAME + ")");
    conf.put("spark.driver.host", "$(" + POD_IP + ")");
    conf.put("spark.driver.bindAddress", "$(" + POD_IP + ")");
    conf.put("spark.driver.port", Integer.toString(DRIVER_PORT));
    conf.put("spark.driver.blockManager.port", Integer.toString(BLOCK_PORT));
    conf.put("spark.driver.memory", setup.driverMemory());
    executors(conf);
    return conf;
  }

  private void executors(Map<String, String> conf) {
    conf.put("spark.executor.instances", Integer.toString(setup.executors()));
    conf.put("spark.executor.cores", Integer.toString(setup.executorCores()));
    conf.put("spark.kubernetes.executor.request.cores", setup.executorCoreRequest());
    conf.put("spark.executor.memory", setup.executorMemory());
    conf.put("spark.kubernetes.executor.container.image", setup.image());
    conf.put("spark.kubernetes.executor.podNamePrefix", request.ref().name());
    conf.put("spark.kubernetes.executor.podTemplateFile", ExecutorTemplate.FILE);
    conf.put("spark.kubernetes.executor.podTemplateContainerName", PodTemplates.EXECUTOR_CONTAINER);
    RunMetadata.labels(request.ref(), setup.pipeline())
        .forEach((key, value) -> conf.put("spark.kubernetes.executor.label." + key, value));
  }

  /** What the settings above refer to. */
  static List<EnvVar> variables() {
    return List.of(field(POD_IP, "status.podIP"), field(POD_NAME, "metadata.name"));
  }

  private static EnvVar field(String name, String path) {
    return new EnvVarBuilder()
        .withName(name)
        .withNewValueFrom()
        .withNewFieldRef()
        .withFieldPath(path)
        .endFieldRef()
        .endValueFrom()
        .build();
  }

  static List<ContainerPort> ports() {
    return List.of(port("driver-rpc", DRIVER_PORT), port("blockmanager", BLOCK_PORT));
  }

  private static ContainerPort port(String name, int number) {
    return new ContainerPortBuilder()
        .withName(name)
        .withContainerPort(number)
        .withProtocol("TCP")
        .build();
  }

  /** By the settings that Spark itself reads for a driver's pod, where it makes one. */
  ResourceRequirements resources() {
    Map<String, String> conf = setup.sparkConf();
    Quantity memory = DriverMemory.of(setup.driverMemory(), conf).quantity();
    ResourceRequirementsBuilder resources =
        new ResourceRequirementsBuilder()
            .addToRequests("cpu", new Quantity(setup.driverCoreRequest()))
            .addToRequests("memory", memory)
            .addToLimits("memory", memory);
    String limit = conf.get("spark.kubernetes.driver.limit.cores");
    return limit == null
        ? resources.build()
        : resources.addToLimits("cpu", new Quantity(limit)).build();
  }
}
