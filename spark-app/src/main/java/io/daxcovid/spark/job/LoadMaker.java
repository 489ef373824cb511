package io.daxcovid.spark.job;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.snapshot.Manifest;
import java.sql.SQLException;
import java.util.List;

/** Makes the load of a run from its snapshots. */
interface LoadMaker {
  /** Where the run's numbers come from, for the ledger. */
  List<Manifest> inputs(JobRequest request);

  /** Writes the result rows under an open load; how many there are. */
  long make(JobRequest request, long load) throws SQLException;
}
