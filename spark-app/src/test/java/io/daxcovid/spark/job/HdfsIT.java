package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.local.testing.EmbeddedHdfs;
import io.daxcovid.spark.fixture.JobRun;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.fixture.MadeUpWorld;
import io.daxcovid.spark.fixture.Requests;
import io.daxcovid.spark.fixture.SnapshotFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots where they lie in production: Spark's own client against a real NameNode. */
class HdfsIT {
  private static final SnapshotLayout LAYOUT = new SnapshotLayout("/dax-covid");
  private final MadeUpWorld world = new MadeUpWorld(8);
  @TempDir private Path folder;

  @Test
  void reads_checks_and_publishes_snapshots_from_hdfs() throws Exception {
    try (EmbeddedHdfs hdfs = EmbeddedHdfs.start();
        LedgerBench bench = new LedgerBench()) {
      SnapshotFolder cases = SnapshotFolder.write(folder, Dataset.ECDC_CASES, world.cases());
      SnapshotFolder prices = SnapshotFolder.write(folder, Dataset.FSE_PRICES, world.prices());
      Map<Dataset, String> inputs = new TreeMap<>();
      inputs.put(Dataset.ECDC_CASES, copy(cases, hdfs.uri()));
      inputs.put(Dataset.FSE_PRICES, copy(prices, hdfs.uri()));
      JobRequest local =
          Requests.of(new PipelineKey("test", "hdfs"), Analysis.defaults(), 1, cases, prices);

      int code =
          Job.run(
              Requests.reading(local, inputs, folder.resolve("outcome.json")).toArguments(),
              JobRun.environment(bench.access()));

      assertThat(code).isZero();
      assertThat(bench.tables().one("SELECT sequence FROM publication")).isEqualTo("1");
    }
  }

  private static String copy(SnapshotFolder snapshot, URI hdfs) throws Exception {
    String target = LAYOUT.snapshot(snapshot.dataset(), snapshot.id());
    try (FileSystem files = FileSystem.newInstance(hdfs, new Configuration())) {
      files.copyFromLocalFile(
          new org.apache.hadoop.fs.Path(snapshot.uri()), new org.apache.hadoop.fs.Path(target));
    }
    return hdfs.resolve(target).toString();
  }
}
