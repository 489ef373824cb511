package io.daxcovid.spark.job;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.spark.compute.Computation;
import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.snapshot.SnapshotStore;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes loads by Spark. The session is opened only when there is something to compute, so that an
 * attempt that only publishes costs a second, and it is closed last, when the result is out.
 */
final class SparkLoadMaker implements LoadMaker, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SparkLoadMaker.class);

  private final DatabaseAccess database;
  private final SnapshotStore store =
      new SnapshotStore(SparkHadoopUtil.get().newConfiguration(new SparkConf()));
  private SparkSession session;

  SparkLoadMaker(DatabaseAccess database) {
    this.database = database;
  }

  @Override
  public List<Manifest> inputs(JobRequest request) {
    return Inputs.open(request, store).manifests();
  }

  @Override
  public long make(JobRequest request, long load) throws SQLException {
    long start = System.nanoTime();
    Inputs inputs = Inputs.open(request, store);
    inputs.verify(store);
    long verified = System.nanoTime();
    session = SparkStart.open(request.name());
    long started = System.nanoTime();
    Computation computation = new Computation(session, database, SparkStart.partitions(session));
    long rows = computation.run(inputs.snapshots(), request.analysis(), load);
    LOG.info(
        "{} rows: inputs checked in {} ms, Spark started in {} ms, computed and written in {} ms",
        rows,
        millis(start, verified),
        millis(verified, started),
        millis(started, System.nanoTime()));
    return rows;
  }

  @Override
  public void close() {
    if (session != null) {
      session.stop();
    }
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
