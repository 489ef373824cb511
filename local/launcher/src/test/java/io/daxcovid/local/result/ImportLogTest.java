package io.daxcovid.local.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.local.process.LogFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportLogTest {
  @Test
  void the_newest_snapshot_of_each_dataset_of_this_start_counts(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("importer.log");
    String line = "fse-prices: 9 rows, 2020-01-02 .. 2020-12-30, snapshot %s (new)\n";
    Files.writeString(file, line.formatted("20201213T100000Z-0123456789ab"));
    LogFile log = LogFile.from(file);
    assertThat(new ImportLog(log).imported()).isEmpty();
    Files.writeString(
        file,
        line.formatted("20201213T100000Z-0123456789ab")
            + line.formatted("20201214T100000Z-0123456789ab")
            + line.formatted("20201214T110000Z-ba9876543210"));
    assertThat(new ImportLog(log).imported().get("fse-prices").snapshotId())
        .isEqualTo("20201214T110000Z-ba9876543210");
  }
}
