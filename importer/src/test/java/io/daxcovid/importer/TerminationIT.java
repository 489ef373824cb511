package io.daxcovid.importer;

import static io.daxcovid.importer.Installation.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.snapshot.HdfsFiles;
import io.daxcovid.importer.snapshot.ImporterLock;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** SIGTERM in every phase: the end comes within the grace time, and quietly. */
class TerminationIT {
  private static final Duration GRACE = Duration.ofSeconds(4);

  /** An importer that has not asked by then never will. */
  private static final Duration START = Duration.ofMinutes(2);

  /** Closing the notifier and the JVM's own end. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private Installation installed;

  @BeforeEach
  void install() throws Exception {
    installed = fixture.installed();
    installed.variables().put("DAX_STOP_GRACE", GRACE.toString());
  }

  @Test
  void law9_between_two_imports() throws Exception {
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> installed.ask("/health/ready").statusCode() == 200);
      endsQuietly(importer);
    }
  }

  @Test
  void law9_while_imports_follow_each_other() throws Exception {
    installed.variables().put("DAX_IMPORT_INTERVAL", "1ms");
    for (int round = 0; round < 3; round++) {
      try (ImporterProcess importer = installed.start("run")) {
        await(() -> importer.printed().contains("(unchanged)"));
        endsQuietly(importer);
      }
    }
    assertThat(installed.snapshots(Dataset.ECDC_CASES)).hasSize(1);
  }

  @Test
  void law9_while_an_hdfs_is_asked_that_never_answers() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      mute.setSoTimeout(Math.toIntExact(START.toMillis()));
      installed.variables().put("DAX_HDFS_URI", "hdfs://127.0.0.1:" + mute.getLocalPort());
      try (ImporterProcess importer = installed.start("run")) {
        mute.accept();
        endsQuietly(importer);
      }
    }
  }

  @Test
  void law9_while_hdfs_refuses_connections() throws Exception {
    installed.variables().put("DAX_HDFS_URI", "hdfs://127.0.0.1:1");
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> importer.printed().contains("cannot be used"));
      endsQuietly(importer);
    }
  }

  @Test
  void law9_while_a_source_is_read_that_never_ends() throws Exception {
    Path pipe = fixture.folder().resolve("pipe.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    installed.variables().put("DAX_CASES_SOURCE", pipe.toString());
    try (ImporterProcess importer = installed.start("run")) {
      await(
          () -> fixture.folder().resolve("spool").toFile().listFiles(File::isDirectory).length > 0);
      endsQuietly(importer);
    }
  }

  @Test
  void law9_while_another_importer_holds_the_lock() throws Exception {
    SnapshotLayout layout = new SnapshotLayout(fixture.root());
    ImporterLock other =
        new ImporterLock(
            new HdfsFiles(fixture.hdfs().uri().toString()),
            layout,
            fixture.folder().resolve("another-machine"));
    try (ImporterLock.Held held = other.tryAcquire().orElseThrow();
        ImporterProcess importer = installed.start("run")) {
      assertThat(held).isNotNull();
      await(() -> importer.printed().contains("Another importer is at work"));
      endsQuietly(importer);
    }
  }

  @Test
  void law9_while_kafka_is_away() throws Exception {
    installed.variables().put("DAX_KAFKA_BOOTSTRAP", "127.0.0.1:1");
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> importer.printed().contains("does not answer; notifications wait"));
      endsQuietly(importer);
    }
  }

  private static void endsQuietly(ImporterProcess importer) throws Exception {
    Instant asked = Instant.now();
    importer.terminate();
    assertThat(importer.exitCode()).isIn(0, 143);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(GRACE.plus(MARGIN));
    assertThat(importer.printed()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}
