package io.daxcovid.spark;

import io.daxcovid.spark.job.Job;
import io.daxcovid.spark.job.JobLog;
import java.util.List;

/**
 * The batch job, started by spark-submit. Exit codes: 0 for an outcome that is a success, 1 for one
 * that is not, 2 if it cannot even be told from the arguments where the outcome goes.
 */
public final class CorrelationJob {
  private CorrelationJob() {}

  public static void main(String[] arguments) {
    JobLog.configure();
    int code = Job.run(List.of(arguments), System.getenv());
    if (code != 0) {
      System.exit(code);
    }
  }
}
