package io.daxcovid.local.controller;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.controller.run.RunRequest;
import java.io.IOException;
import java.util.Map;
import org.apache.spark.launcher.SparkLauncher;

/** Starts one driver in local mode as a child that outlives us, with its output in a file. */
final class SparkDriver {
  private static final String MAIN_CLASS = "io.daxcovid.spark.CorrelationJob";
  private static final String LOOPBACK = "127.0.0.1";

  private final SparkSetup setup;

  SparkDriver(SparkSetup setup) {
    this.setup = setup;
  }

  Process start(RunRequest request, RunFolder folder) throws IOException {
    JobRequest job = request.job(setup.fileSystem(), folder.outcomeFile().toString());
    return new SparkLauncher(environment(folder))
        .setSparkHome(setup.home().toString())
        .setMaster(setup.master())
        .setAppName(job.name())
        .setMainClass(MAIN_CLASS)
        .setAppResource(setup.jobJar().toString())
        .addAppArgs(job.toArguments().toArray(String[]::new))
        .setConf(SparkLauncher.DRIVER_MEMORY, setup.driverMemory())
        .setConf("spark.driver.host", LOOPBACK)
        .setConf("spark.driver.bindAddress", LOOPBACK)
        .setConf("spark.ui.enabled", "false")
        .redirectError()
        .redirectOutput(folder.log().toFile())
        .launch();
  }

  /** The rest of our own is inherited, the database's address and password file with it. */
  private Map<String, String> environment(RunFolder folder) {
    return Map.of(
        "SPARK_LOCAL_IP",
        LOOPBACK,
        "DAX_LOCK_FILE",
        folder.lock().toString(),
        // Our death closes its standard input, and must not be its own: the next of us finds it.
        "DAX_LIFELINE",
        "",
        "DAX_LIFELINE_PID",
        setup.lifelinePid());
  }
}
