package io.daxcovid.local.hdfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainPathTest {
  @TempDir Path folder;

  @Test
  void a_plain_path_is_used_as_it_is() throws Exception {
    assertThat(PlainPath.to(folder.resolve("hdfs"))).isEqualTo(folder.resolve("hdfs"));
  }

  @Test
  void a_path_with_blanks_is_reached_by_one_without() throws Exception {
    Path data = folder.resolve("my state %20 ü/hdfs");
    Path plain = PlainPath.to(data);
    assertThat(plain.toString()).doesNotContain(" ").doesNotContain("%");
    Files.writeString(plain.resolve("file"), "there");
    assertThat(data.resolve("file")).content().isEqualTo("there");
  }
}
