package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowSink;
import io.daxcovid.importer.source.PathSource;
import io.daxcovid.importer.source.RawFile;
import io.daxcovid.importer.source.Received;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** ECDC's daily file of new cases and deaths, CSV or JSON, in all variants of its columns. */
public final class EcdcDailyParser implements DatasetParser {
  @Override
  public Findings parse(Received received, RowSink rows) {
    List<RawFile> files =
        received.files().stream().filter(f -> !f.name().equals(PathSource.SYMBOLS)).toList();
    if (files.size() != 1) {
      throw new RefusedException(
          "One ECDC file is expected, the folder holds %d: %s; leave one or configure the file itself"
              .formatted(
                  files.size(),
                  files.stream().map(RawFile::name).collect(Collectors.joining(", "))));
    }
    return RecordFile.read(files.get(0), (text, records) -> read(text, records, rows));
  }

  private static Findings read(ReceivedText text, Records records, RowSink rows)
      throws IOException {
    KnownFormat.require(text.name(), Dataset.ECDC_CASES, records.columns());
    EcdcDailyRow reader = new EcdcDailyRow(text.name(), records);
    Continents continents = new Continents();
    boolean empty = true;
    while (records.next()) {
      Row row = reader.row();
      continents.look(row);
      rows.accept(row);
      empty = false;
    }
    if (empty) {
      throw new RefusedException(text.name() + " has a header but no rows");
    }
    return new Findings(List.of(), doubt(text), continents.warnings());
  }

  /** All of ECDC's CSV files end with a line break; one that does not may lack its end. */
  private static Optional<String> doubt(ReceivedText text) {
    boolean csv = text.first() != '{' && text.first() != '[';
    return csv && !text.endsWithLineBreak()
        ? Optional.of(
            text.name() + " does not end with a line break as ECDC's files do: it may be cut off")
        : Optional.empty();
  }
}
