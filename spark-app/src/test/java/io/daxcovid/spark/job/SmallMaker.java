package io.daxcovid.spark.job;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.ledger.DatabaseAccess;
import java.sql.SQLException;
import java.util.List;

/** Stands where Spark would: writes ten rows, then does what a test wants to happen meanwhile. */
final class SmallMaker implements LoadMaker {
  static final int ROWS = 10;
  private final DatabaseAccess database;
  private final Meanwhile meanwhile;
  private int made;

  interface Meanwhile {
    void happens(long load) throws SQLException;
  }

  SmallMaker(DatabaseAccess database, Meanwhile meanwhile) {
    this.database = database;
    this.meanwhile = meanwhile;
  }

  int made() {
    return made;
  }

  @Override
  public List<Manifest> inputs(JobRequest request) {
    return List.of();
  }

  @Override
  public long make(JobRequest request, long load) throws SQLException {
    made++;
    LedgerBench.write(database, load, ROWS);
    meanwhile.happens(load);
    return ROWS;
  }
}
