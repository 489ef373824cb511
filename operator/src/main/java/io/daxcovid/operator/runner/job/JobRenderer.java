package io.daxcovid.operator.runner.job;

import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.runner.driver.DriverPod;
import io.daxcovid.operator.runner.rendering.PodTemplates;
import io.daxcovid.operator.runner.rendering.RunMetadata;
import io.daxcovid.operator.runner.rendering.RunSetup;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;

/**
 * An attempt as a Job with one pod, which starts the driver in client mode. Spark itself makes the
 * executors, by the template that the pod's own annotation brings it as a file; so one object is
 * all that there is to create.
 */
record JobRenderer(RunSetup setup) {
  private static final String SPARK_HOME = "/opt/spark";
  private static final String SUBMITTER = "io.daxcovid.spark.submit.DriverMain";
  private static final List<String> COMMAND =
      List.of(
          "java",
          "-Xmx32m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-cp",
          RunSetup.JOB_JAR + ":" + SPARK_HOME + "/jars/*",
          SUBMITTER);

  Job render(RunRequest request) {
    return new JobBuilder()
        .withMetadata(RunMetadata.of(request, setup.pipeline()))
        .withNewSpec()
        .withParallelism(1)
        .withCompletions(1)
        .withBackoffLimit(0)
        .withPodReplacementPolicy("Failed")
        .withActiveDeadlineSeconds(PodTemplates.net(request))
        .withTtlSecondsAfterFinished(RunSetup.TTL_SECONDS)
        .withTemplate(pod(request))
        .endSpec()
        .build();
  }

  private PodTemplateSpec pod(RunRequest request) {
    PodTemplates templates = new PodTemplates(setup);
    ClientMode spark = new ClientMode(setup, request);
    return new PodTemplateSpecBuilder(templates.driver(request))
        .editMetadata()
        .addToLabels(RunMetadata.driverOf(request.ref(), setup.pipeline()))
        .addToAnnotations(ExecutorTemplate.ANNOTATION, Serialization.asJson(templates.executor()))
        .endMetadata()
        .editSpec()
        .withRestartPolicy("Never")
        .withServiceAccountName(setup.serviceAccount())
        .addToVolumes(ExecutorTemplate.volume())
        .editMatchingContainer(container -> container.getName().equals(DriverPod.CONTAINER))
        .withImage(setup.image())
        .withCommand(COMMAND)
        .withArgs(arguments(request, spark))
        .addNewEnv()
        .withName("SPARK_HOME")
        .withValue(SPARK_HOME)
        .endEnv()
        .addAllToEnv(ClientMode.variables())
        .addAllToPorts(ClientMode.ports())
        .addToVolumeMounts(ExecutorTemplate.mount())
        .withResources(spark.resources())
        .endContainer()
        .endSpec()
        .build();
  }

  private List<String> arguments(RunRequest request, ClientMode spark) {
    List<String> words = new ArrayList<>();
    spark.conf().forEach((key, value) -> words.add("--conf=" + key + "=" + value));
    words.add("--");
    words.addAll(request.job(setup.fileSystem(), PodTemplates.OUTCOME_FILE).toArguments());
    return words;
  }
}
