package io.daxcovid.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsAddressTest {
  @TempDir private Path folder;

  @Test
  void the_newest_address_counts_because_a_program_may_have_been_started_again() throws Exception {
    Path log = folder.resolve("importer.log");
    assertThat(MetricsAddress.in(log)).isEmpty();

    Files.writeString(
        log,
        """
        INFO Service: Health and metrics: http://127.0.0.1:4001/metrics
        INFO Service: something else
        INFO Service: Health and metrics: http://127.0.0.1:4002/metrics
        """);

    assertThat(MetricsAddress.in(log)).contains("http://127.0.0.1:4002/metrics");
  }
}
