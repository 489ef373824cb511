package io.daxcovid.spark.job;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From arguments and environment to an outcome file and an exit code. */
public final class Job {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);
  private static final int FAILURE = 1;
  private static final int USAGE = 2;

  private Job() {}

  public static int run(List<String> arguments, Map<String, String> environment) {
    JobRequest request;
    try {
      request = JobRequest.parse(arguments);
    } catch (IllegalArgumentException e) {
      LOG.error("{}", e.getMessage());
      return USAGE;
    }
    try (ShutdownGuard guard = ShutdownGuard.install()) {
      Outcome outcome = attempt(request, environment, guard);
      return report(request, outcome);
    }
  }

  private static Outcome attempt(
      JobRequest request, Map<String, String> environment, ShutdownGuard guard) {
    try {
      JobEnvironment job = JobEnvironment.of(environment);
      try (SparkLoadMaker maker = new SparkLoadMaker(job.database())) {
        return new Attempt(request, job.database(), maker, guard::stopping).run();
      }
    } catch (IllegalArgumentException e) {
      return new Outcome(Outcome.State.FAILED, null, 0, 0, e.getMessage());
    }
  }

  private static int report(JobRequest request, Outcome outcome) {
    if (outcome.succeeded()) {
      LOG.info("{}: {}: {}", request.name(), outcome.state(), outcome.message());
    } else {
      LOG.error("{}: {}: {}", request.name(), outcome.state(), outcome.message());
    }
    try {
      new OutcomeFile(Path.of(request.outcomeFile())).write(outcome);
    } catch (IOException e) {
      LOG.error("Cannot write the outcome to {}: {}", request.outcomeFile(), e.getMessage());
      return FAILURE;
    }
    return outcome.succeeded() ? 0 : FAILURE;
  }
}
