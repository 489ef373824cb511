package io.daxcovid.operator.runner.rendering;

import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What all objects of an attempt carry: whose they are, and where their numbers come from. */
public final class RunMetadata {
  private static final String PREFIX = "daxcovid.io/";
  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  private static final String OPERATOR = "dax-covid-operator";
  private static final String PIPELINE = PREFIX + "pipeline";
  private static final String RUN = PREFIX + "run";
  private static final String ATTEMPT = PREFIX + "attempt";
  private static final String RUN_ID = PREFIX + "run-id";
  private static final String SEQUENCE = PREFIX + "sequence";

  /** Spark's own word for a pod's part in an application. */
  static final String SPARK_ROLE = "spark-role";

  private RunMetadata() {}

  public static ObjectMeta of(RunRequest request, CorrelationPipeline pipeline) {
    return new ObjectMetaBuilder()
        .withName(request.ref().name())
        .withNamespace(pipeline.getMetadata().getNamespace())
        .withLabels(labels(request.ref(), pipeline))
        .withAnnotations(lineage(request.decision()))
        .withOwnerReferences(owner(pipeline))
        .build();
  }

  /** Short values, to select by. */
  public static Map<String, String> labels(RunRef attempt, CorrelationPipeline pipeline) {
    Map<String, String> labels = new TreeMap<>();
    labels.put(MANAGED_BY, OPERATOR);
    labels.put("app.kubernetes.io/part-of", "dax-covid");
    labels.put(PIPELINE, pipeline.getMetadata().getName());
    labels.put(RUN, attempt.runId().value());
    labels.put(ATTEMPT, number(attempt));
    return labels;
  }

  /** What selects the objects of all attempts of a pipeline. */
  public static Map<String, String> allOf(CorrelationPipeline pipeline) {
    return Map.of(MANAGED_BY, OPERATOR, PIPELINE, pipeline.getMetadata().getName());
  }

  /** Of its attempt; the greatest possible for an object that does not say. */
  public static long numberOf(HasMetadata object) {
    String label = object.getMetadata().getLabels().getOrDefault(ATTEMPT, "");
    return label.matches("\\d{1,18}") ? Long.parseLong(label) : Long.MAX_VALUE;
  }

  /** What selects the attempt's driver pods. */
  public static Map<String, String> driverOf(RunRef attempt, CorrelationPipeline pipeline) {
    Map<String, String> labels = labels(attempt, pipeline);
    labels.put(SPARK_ROLE, "driver");
    return labels;
  }

  /** From the attempt back to its snapshots and their sources (law 10). */
  static Map<String, String> lineage(Decision decision) {
    Map<String, String> lineage = new TreeMap<>();
    lineage.put(RUN_ID, decision.runId().value());
    lineage.put(SEQUENCE, Long.toString(decision.attempt().sequence()));
    decision
        .inputs()
        .forEach(
            (dataset, input) -> {
              lineage.put(PREFIX + "snapshot." + dataset.id(), input.id().value());
              lineage.put(PREFIX + "path." + dataset.id(), input.path());
              if (!input.sources().isEmpty()) {
                lineage.put(PREFIX + "source." + dataset.id(), String.join(" ", input.sources()));
              }
            });
    return lineage;
  }

  /** A name says little: the same one may be left over from a pipeline that was deleted. */
  public static boolean ours(HasMetadata object, RunRef attempt, CorrelationPipeline pipeline) {
    Map<String, String> annotations =
        Optional.ofNullable(object.getMetadata().getAnnotations()).orElse(Map.of());
    return object.hasOwnerReferenceFor(pipeline.getMetadata().getUid())
        && attempt.runId().value().equals(annotations.get(RUN_ID))
        && Long.toString(attempt.sequence()).equals(annotations.get(SEQUENCE));
  }

  public static Instant deletionOf(HasMetadata object) {
    return Instant.parse(object.getMetadata().getDeletionTimestamp());
  }

  /** The last word of a run's name. */
  private static String number(RunRef attempt) {
    return attempt.name().substring(attempt.name().lastIndexOf('-') + 1);
  }

  /** Does not block the owner's deletion: that would need a right on its finalizers. */
  private static OwnerReference owner(CorrelationPipeline pipeline) {
    return new OwnerReferenceBuilder()
        .withApiVersion(pipeline.getApiVersion())
        .withKind(pipeline.getKind())
        .withName(pipeline.getMetadata().getName())
        .withUid(pipeline.getMetadata().getUid())
        .withController(true)
        .build();
  }
}
