package io.daxcovid.operator.runner.golden;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.run.RunName;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.DesiredOf;
import io.daxcovid.operator.resource.PipelineDefaults;
import io.daxcovid.operator.runner.rendering.RunSetup;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every kind of run that there is: a folder with its pipeline, and what each runner makes of it.
 */
public enum Shape {
  SMALLEST(PublishMode.ALWAYS, false),
  EVERYTHING(PublishMode.ALWAYS, false),
  NO_SECRET(PublishMode.ALWAYS, false),
  UNPUBLISHED(PublishMode.NEVER, true),
  PUBLISH_ONLY(PublishMode.ONLY, false);

  public static final Path FOLDER = Path.of("src/test/resources/runs");
  private static final Instant DECIDED = Instant.parse("2020-12-14T10:06:10Z");
  private static final long SEQUENCE = 1_607_940_370_000L;
  private static final RunId PAST = new RunId("0123456789abcdef0123");

  private final PublishMode publish;
  private final boolean recompute;

  Shape(PublishMode publish, boolean recompute) {
    this.publish = publish;
    this.recompute = recompute;
  }

  public Path folder() {
    return FOLDER.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public RunSetup setup() {
    return new RunSetup(pipeline(), defaults(this == NO_SECRET ? "" : "dax-sink"));
  }

  public RunRequest request() {
    Desired desired = DesiredOf.resource(pipeline());
    RunId run = publish == PublishMode.ONLY ? PAST : desiredRun(desired);
    String name = RunName.of(desired.pipeline(), run, 7);
    Attempt attempt = new Attempt(name, 7, SEQUENCE, publish, recompute, 1L);
    Map<Dataset, Input> inputs = publish == PublishMode.ONLY ? Map.of() : inputs();
    return new RunRequest(
        desired, new Decision(run, inputs, attempt, false, 0, Phase.DECIDED, DECIDED, "a test"));
  }

  public CorrelationPipeline pipeline() {
    try {
      String text = Files.readString(folder().resolve("pipeline.yaml"));
      return new KubernetesSerialization().unmarshal(text, CorrelationPipeline.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static PipelineDefaults defaults(String secret) {
    return new PipelineDefaults(
        new PipelineDefaults.Spark(
            "localhost/dax-covid/spark:1",
            "4.1.1",
            new PipelineDefaults.Driver(1, "200m", "512m"),
            new PipelineDefaults.Executor(1, 1, "200m", "512m"),
            Map.of()),
        new PipelineDefaults.Sink(
            "jdbc:mysql://mysql.dax-covid.svc:3306/dax",
            secret,
            List.of("jdbc:mysql://mysql.elsewhere.svc:3306/")),
        "hdfs://hdfs-namenode.dax-covid.svc:8020",
        "dax-spark");
  }

  private static RunId desiredRun(Desired desired) {
    Map<Dataset, SnapshotId> ids = new EnumMap<>(Dataset.class);
    inputs().forEach((dataset, input) -> ids.put(dataset, input.id()));
    return RunId.of(desired.pipeline(), desired.analysis(), 3, ids);
  }

  private static List<String> sources(Dataset dataset) {
    return dataset == Dataset.ECDC_CASES
        ? List.of("https://opendata.ecdc.europa.eu/covid19/casedistribution/csv/")
        : List.of("https://example.com/chart/DBK.DE", "https://example.com/chart/SAP.DE");
  }

  private static Map<Dataset, Input> inputs() {
    Map<Dataset, Input> inputs = new EnumMap<>(Dataset.class);
    for (Dataset dataset : Dataset.INPUTS) {
      String id = "20201214T100500Z-9f2c41d07b3e";
      String path = "/dax-covid/snapshots/" + dataset.id() + "/" + id;
      inputs.put(
          dataset, new Input(new SnapshotId(id), 1_607_940_300_000L, path, sources(dataset)));
    }
    return inputs;
  }
}
