package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.rows.RowSink;
import java.io.IOException;
import java.util.List;

/** Reads one kind of file with counts of cases and deaths. */
public interface CasesFormat {
  /**
   * Gives the rows of all records.
   *
   * @return warnings
   */
  List<String> read(Records records, RowSink rows) throws IOException;
}
