package io.daxcovid.importer.rows;

import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.importer.TestSpool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A sorted content, held in memory for a test to look at. */
public record Sorted(Content content, List<Row> rows) {
  public static Sorted of(Schema schema, List<Row> rows) throws IOException {
    return of(schema, rows, RowSorter.MEMORY);
  }

  static Sorted of(Schema schema, List<Row> rows, long memory) throws IOException {
    RowSorter sorter = new RowSorter(TestSpool.get(), memory);
    rows.forEach(sorter::accept);
    return read(schema, sorter.finish(schema));
  }

  private static Sorted read(Schema schema, Content content) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (RowReader reader = content.open(schema)) {
      reader.forEachRemaining(rows::add);
    }
    return new Sorted(content, rows);
  }

  String csv() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(content.file()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
