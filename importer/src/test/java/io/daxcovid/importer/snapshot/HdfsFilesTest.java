package io.daxcovid.importer.snapshot;

import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;

class HdfsFilesTest {
  /** In a cluster a name is not there before its pod is: HDFS is away then, nothing more. */
  @Test
  void law7_name_that_leads_nowhere_is_an_absent_hdfs() {
    HdfsFiles files = new HdfsFiles("hdfs://no-such-host.invalid:8020");

    assertThatIOException()
        .isThrownBy(files::context)
        .withMessageContaining("hdfs://no-such-host.invalid:8020 cannot be resolved");
  }
}
