import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.run.RunName;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.ledger.LoadWriter;
import io.daxcovid.spark.ledger.Loads;
import io.daxcovid.spark.ledger.Publications;
import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.spark.ledger.Runs;
import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.LaggedCorrelation;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The job's own writer into the embedded database. */
public final class DatabaseLoad {
  private static final PipelineKey PIPELINE = new PipelineKey("benchmark", "load");
  private static final int AREAS = 219;
  private static final int READINGS = 5;
  private static final int WARMING = 2;

  private DatabaseLoad() {}

  public static void main(String[] args) throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start()) {
      DatabaseAccess access =
          new DatabaseAccess(
              database.url(),
              database.writer().user(),
              database.writer().passwordFile().toString());
      for (int writers : new int[] {1, 2}) {
        double rate = median(access, writers);
        String what = "database load, %d writer%s".formatted(writers, writers == 1 ? "" : "s");
        Table.row(what, "%,.0f rows/s", rate, writers == 2 ? "30,000 rows/s" : "");
      }
    }
  }

  private static double median(DatabaseAccess access, int writers) throws Exception {
    double[] rates = new double[READINGS];
    for (int reading = -WARMING; reading < READINGS; reading++) {
      double rate = reading(access, writers);
      if (reading >= 0) {
        rates[reading] = rate;
      }
    }
    Arrays.sort(rates);
    return rates[READINGS / 2];
  }

  /** Rows per second of one load, from its first row to its completion. */
  private static double reading(DatabaseAccess access, int writers) throws Exception {
    JobRequest request = request(System.nanoTime());
    long load = open(access, request);
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    long start = System.nanoTime();
    try {
      List<Future<Long>> tasks = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int part = writer;
        tasks.add(threads.submit(() -> write(access, load, part, writers)));
      }
      long rows = 0;
      for (Future<Long> task : tasks) {
        rows += task.get();
      }
      try (Connection connection = access.open()) {
        new Loads(connection).complete(load, request.runId(), rows);
      }
      return rows / ((System.nanoTime() - start) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long open(DatabaseAccess access, JobRequest request) throws Exception {
    try (Connection connection = access.open()) {
      new Publications(connection).seed(PIPELINE);
      new Runs(connection).record(request, List.of());
      return new Loads(connection).open(request);
    }
  }

  private static long write(DatabaseAccess access, long load, int part, int parts)
      throws Exception {
    Random random = new Random(part);
    try (LoadWriter writer = new LoadWriter(access.open(), load)) {
      for (int area = part; area < AREAS; area += parts) {
        for (String metric : List.of("cases", "deaths")) {
          for (String transform : List.of("growth7", "level", "logdiff")) {
            for (String method : List.of("pearson", "spearman")) {
              for (int lag = -14; lag <= 14; lag++) {
                writer.write(coefficient(metric, transform, method, "A" + area, lag, random));
              }
            }
          }
        }
      }
      return writer.flush();
    }
  }

  private static ResultRow coefficient(
      String metric, String transform, String method, String area, int lag, Random random) {
    Correlation correlation =
        new Correlation(
            some(random), 244, some(random), some(random), some(random), some(random), some(random),
            Optional.empty());
    return new ResultRow.Coefficient(
        metric, transform, method, area, new LaggedCorrelation(lag, correlation), some(random));
  }

  private static OptionalDouble some(Random random) {
    return OptionalDouble.of(random.nextDouble());
  }

  private static JobRequest request(long sequence) {
    RunId run = new RunId("%020x".formatted(sequence));
    return new JobRequest(
        PIPELINE, run, RunName.of(PIPELINE, run, 1), 1, sequence, MethodVersion.CURRENT,
        Analysis.defaults(), Map.of(), PublishMode.ALWAYS, false, Duration.ofMinutes(10), "unused");
  }
}
