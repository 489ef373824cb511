import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The Spark operator's part, played: drivers that have published, and their ends. */
final class Drivers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String CONTAINER = "spark-kubernetes-driver";

  private final KubernetesClient client;
  private final String namespace;
  private final SharedIndexInformer<CorrelationPipeline> pipelines;

  Drivers(KubernetesClient client, String namespace) {
    this.client = client;
    this.namespace = namespace;
    this.pipelines = client.resources(CorrelationPipeline.class).inNamespace(namespace).inform();
  }

  /** Its driver was there, has published and is over. */
  void publish(SparkApplication application) {
    Map<String, String> labels = new HashMap<>(application.getMetadata().getLabels());
    labels.put("spark-role", "driver");
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withNamespace(namespace)
            .withName(application.getMetadata().getName() + "-driver")
            .withLabels(labels)
            .endMetadata()
            .withNewSpec()
            .addNewContainer()
            .withName(CONTAINER)
            .withImage("localhost/any:1")
            .endContainer()
            .endSpec()
            .build();
    client.resource(pod).create();
    client.resource(ended(pod, application)).updateStatus();
    client
        .resource(application)
        .subresource("status")
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            """
            {"status":{"applicationState":{"state":"COMPLETED"},"driverInfo":{},"lastSubmissionAttemptTime":null,"terminationTime":null}}""");
  }

  private static Pod ended(Pod pod, SparkApplication application) {
    long sequence =
        Long.parseLong(application.getMetadata().getAnnotations().get("daxcovid.io/sequence"));
    Outcome outcome = new Outcome(Outcome.State.PUBLISHED, 1L, 10, sequence, "published");
    return new PodBuilder(pod)
        .editOrNewStatus()
        .withPhase("Succeeded")
        .addNewContainerStatus()
        .withName(CONTAINER)
        .withImage("localhost/any:1")
        .withImageID("")
        .withReady(false)
        .withRestartCount(0)
        .withNewState()
        .withNewTerminated()
        .withExitCode(0)
        .withMessage(Json.write(outcome))
        .endTerminated()
        .endState()
        .endContainerStatus()
        .endStatus()
        .build();
  }

  /** Until so many pipelines say that nothing is at work, and which run they have published. */
  void awaitPublished(int count, long runs) throws InterruptedException {
    Until.holds(
        count + " pipelines have published run " + runs,
        LIMIT,
        () -> pipelines.getStore().list().stream().filter(p -> rests(p, runs)).count() == count);
  }

  /** The reason of the condition {@code Ready}, of so many. */
  void awaitReason(int count, String reason) throws InterruptedException {
    Until.holds(
        count + " pipelines say " + reason,
        LIMIT,
        () -> pipelines.getStore().list().stream().filter(p -> says(p, "Ready", reason)).count() == count);
  }

  private static boolean rests(CorrelationPipeline pipeline, long runs) {
    return Optional.ofNullable(pipeline.getStatus())
        .filter(status -> status.activeRun() == null && status.decisions() != null)
        .filter(status -> status.decisions().lastAttempt() == runs)
        .filter(status -> says(pipeline, "Ready", "Published"))
        .filter(status -> says(pipeline, "Running", "Published"))
        .isPresent();
  }

  private static boolean says(CorrelationPipeline pipeline, String type, String reason) {
    return pipeline.getStatus() != null
        && pipeline.getStatus().conditions().stream()
            .anyMatch(c -> c.type().equals(type) && c.reason().equals(reason));
  }

  @Override
  public void close() {
    pipelines.close();
  }
}
