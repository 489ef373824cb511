package io.daxcovid.importer.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.TestSpool;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathSourceTest {
  @TempDir private Path folder;

  @Test
  void a_file_brings_the_symbols_csv_beside_it() throws Exception {
    write("SAP.csv");
    write("symbols.csv");
    write("BMW.csv");

    assertThat(fetch("SAP.csv").files())
        .extracting(RawFile::name)
        .containsExactly("SAP.csv", "symbols.csv");
  }

  @Test
  void a_folder_brings_its_data_files_sorted_and_nothing_else() throws Exception {
    for (String name : new String[] {"b.csv", "a.CSV.gz", "c.json", "README.md", ".x.csv"}) {
      write(name);
    }
    Files.createDirectory(folder.resolve("d.csv"));

    assertThat(fetch("").files())
        .extracting(RawFile::name)
        .containsExactly("a.CSV.gz", "b.csv", "c.json");
  }

  @Test
  void law7_what_is_not_there_is_unreachable_and_may_come_later() throws Exception {
    assertThatThrownBy(() -> fetch("cases.csv"))
        .isInstanceOf(SourceUnreachableException.class)
        .hasMessageContaining("is not there");
    write("cases.csv");

    assertThat(fetch("cases.csv").files()).hasSize(1);
  }

  @Test
  void an_empty_folder_is_unreachable() {
    assertThatThrownBy(() -> fetch("")).hasMessageContaining("holds no .csv or .json file");
  }

  @Test
  void the_same_bytes_have_the_same_fingerprint() throws Exception {
    write("a.csv");
    String before = fetch("").sha256();
    write("b.csv");
    String two = fetch("").sha256();
    Files.delete(folder.resolve("b.csv"));

    assertThat(two).isNotEqualTo(before);
    assertThat(fetch("").sha256()).isEqualTo(before);
  }

  private void write(String name) throws IOException {
    Files.writeString(folder.resolve(name), "text of " + name);
  }

  private Received fetch(String name) throws SourceUnreachableException {
    return new PathSource("configured", folder.resolve(name)).fetch(TestSpool.get());
  }
}
