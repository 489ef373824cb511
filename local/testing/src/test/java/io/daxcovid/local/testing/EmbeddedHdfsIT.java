package io.daxcovid.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.local.parts.HdfsPart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class EmbeddedHdfsIT {
  private static EmbeddedHdfs hdfs;

  @BeforeAll
  static void start() {
    hdfs = EmbeddedHdfs.start();
  }

  @AfterAll
  static void stop() {
    hdfs.close();
  }

  @Test
  void law9_kill_9_loses_no_closed_file() throws IOException {
    write(hdfs.uri(), "/a/file", "kept");
    hdfs.part().kill();
    hdfs.part().startAgain();
    assertThat(read(hdfs.uri(), "/a/file")).isEqualTo("kept");
  }

  @Test
  void z_files_survive_a_change_of_port() throws Exception {
    write(hdfs.uri(), "/b/file", "kept");
    hdfs.part().stop();
    HdfsPart moved =
        new HdfsPart(TestFolder.repository(), hdfs.folder().part("hdfs"), TestFolder.freePort());
    try (EmbeddedPart part = EmbeddedPart.start(moved.spec())) {
      assertThat(read(moved.uri(), "/b/file")).isEqualTo("kept");
    }
  }

  private static void write(URI uri, String path, String text) throws IOException {
    try (FileSystem files = FileSystem.newInstance(uri, new Configuration());
        FSDataOutputStream output = files.create(new Path(path))) {
      output.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String read(URI uri, String path) throws IOException {
    try (FileSystem files = FileSystem.newInstance(uri, new Configuration());
        FSDataInputStream input = files.open(new Path(path))) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
