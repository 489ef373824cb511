package io.daxcovid.operator.runner.rendering;

import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.runner.driver.DriverPod;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pods of a run. All that must not be lost is here rather than in fields that a webhook would
 * have to apply: security, Secrets, scratch space, the end.
 */
public record PodTemplates(RunSetup setup) {
  public static final String EXECUTOR_CONTAINER = "spark-kubernetes-executor";
  public static final String OUTCOME_FILE = "/dev/termination-log";

  /** Long enough for the operator to stop the driver itself, at the pipeline's deadline. */
  private static final Duration NET = Duration.ofMinutes(5);

  /** The driver leaves its last word within 15 s of a SIGTERM. */
  private static final long GRACE_SECONDS = 30;

  public PodTemplateSpec driver(RunRequest request) {
    PodTemplateSpec base = new PodTemplateSpecBuilder().build();
    return new PodTemplateSpecBuilder(
            restricted(setup.driverTemplate().orElse(base), DriverPod.CONTAINER))
        .editOrNewMetadata()
        .addToAnnotations(RunMetadata.lineage(request.decision()))
        .endMetadata()
        .editSpec()
        .withTerminationGracePeriodSeconds(GRACE_SECONDS)
        .withActiveDeadlineSeconds(net(request))
        .editMatchingContainer(container -> container.getName().equals(DriverPod.CONTAINER))
        .addAllToEnv(database())
        .withTerminationMessagePath(OUTCOME_FILE)
        .withTerminationMessagePolicy("File")
        .endContainer()
        .endSpec()
        .build();
  }

  /** An executor speaks to the driver and to the database; the API server is not its business. */
  public PodTemplateSpec executor() {
    PodTemplateSpec base = new PodTemplateSpecBuilder().build();
    return new PodTemplateSpecBuilder(
            restricted(setup.executorTemplate().orElse(base), EXECUTOR_CONTAINER))
        .editSpec()
        .withAutomountServiceAccountToken(false)
        .endSpec()
        .build();
  }

  /** Nothing may be at work after that, even if no operator is left. */
  public static long net(RunRequest request) {
    return request.desired().deadline().plus(NET).toSeconds();
  }

  private List<EnvVar> database() {
    List<EnvVar> variables = new ArrayList<>();
    variables.add(
        new EnvVarBuilder().withName("DAX_DATABASE_URL").withValue(setup.databaseUrl()).build());
    setup.secret().ifPresent(secret -> variables.addAll(SinkSecret.variables(secret)));
    return variables;
  }

  private PodTemplateSpec restricted(PodTemplateSpec base, String container) {
    Optional<String> secret = setup.secret();
    PodTemplateSpecBuilder pod = new PodTemplateSpecBuilder(base);
    pod.editOrNewSpec()
        .withSecurityContext(Restricted.pod())
        .withVolumes(Scratch.added(SinkSecret.added(volumes(base), secret)))
        .withContainers(containers(base, container, secret))
        .endSpec();
    return pod.build();
  }

  private static List<Volume> volumes(PodTemplateSpec base) {
    return base.getSpec() == null ? List.of() : base.getSpec().getVolumes();
  }

  private static List<Container> containers(
      PodTemplateSpec base, String name, Optional<String> secret) {
    List<Container> given = base.getSpec() == null ? List.of() : base.getSpec().getContainers();
    Container ours =
        given.stream()
            .filter(container -> container.getName().equals(name))
            .findFirst()
            .orElseGet(() -> new ContainerBuilder().withName(name).build());
    List<Container> all = new ArrayList<>();
    all.add(
        new ContainerBuilder(ours)
            .withWorkingDir(Scratch.PATH)
            .withVolumeMounts(Scratch.mounted(SinkSecret.mounted(ours.getVolumeMounts(), secret)))
            .withSecurityContext(Restricted.container())
            .build());
    given.stream().filter(container -> !container.getName().equals(name)).forEach(all::add);
    return all;
  }
}
