package io.daxcovid.operator.runner.sparkoperator;

import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.runner.rendering.PodTemplates;
import io.daxcovid.operator.runner.rendering.RunMetadata;
import io.daxcovid.operator.runner.rendering.RunSetup;
import io.daxcovid.operator.runner.sparkoperator.SparkApplicationSpec.DriverSpec;
import io.daxcovid.operator.runner.sparkoperator.SparkApplicationSpec.ExecutorSpec;
import io.daxcovid.operator.runner.sparkoperator.SparkApplicationSpec.RestartPolicy;

/**
 * An attempt as a SparkApplication. Labels come to driver and executors from the object's own;
 * where a template is given, the Spark operator's webhook leaves a pod as it is.
 */
record SparkApplicationRenderer(RunSetup setup) {
  SparkApplication render(RunRequest request) {
    SparkApplication application = new SparkApplication();
    application.setMetadata(RunMetadata.of(request, setup.pipeline()));
    application.setSpec(spec(request));
    return application;
  }

  private SparkApplicationSpec spec(RunRequest request) {
    return new SparkApplicationSpec(
        "Java",
        "cluster",
        setup.sparkVersion(),
        setup.image(),
        RunSetup.JOB_CLASS,
        "local://" + RunSetup.JOB_JAR,
        request.job(setup.fileSystem(), PodTemplates.OUTCOME_FILE).toArguments(),
        setup.sparkConf(),
        setup.hadoopConf(),
        RestartPolicy.NEVER,
        RunSetup.TTL_SECONDS,
        driver(request),
        executor());
  }

  private DriverSpec driver(RunRequest request) {
    return new DriverSpec(
        setup.driverCores(),
        setup.driverCoreRequest(),
        setup.driverMemory(),
        setup.serviceAccount(),
        new PodTemplates(setup).driver(request));
  }

  private ExecutorSpec executor() {
    return new ExecutorSpec(
        setup.executorCores(),
        setup.executorCoreRequest(),
        setup.executorMemory(),
        setup.executors(),
        new PodTemplates(setup).executor());
  }
}
