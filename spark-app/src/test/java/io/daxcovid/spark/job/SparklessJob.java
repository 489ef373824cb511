package io.daxcovid.spark.job;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.spark.ledger.DatabaseAccess;
import java.nio.file.Path;
import java.util.List;

/** The driver as a process that starts quickly: all of it but Spark. */
public final class SparklessJob {
  private SparklessJob() {}

  public static void main(String[] arguments) throws Exception {
    JobRequest request = JobRequest.parse(List.of(arguments));
    DatabaseAccess database = JobEnvironment.of(System.getenv()).database();
    SmallMaker maker = new SmallMaker(database, load -> {});
    new OutcomeFile(Path.of(request.outcomeFile()))
        .write(new Attempt(request, database, maker, () -> false).run());
  }
}
