package io.daxcovid.importer.rows;

/** Takes rows one after another, in any order. */
public interface RowSink {
  void accept(Row row);
}
