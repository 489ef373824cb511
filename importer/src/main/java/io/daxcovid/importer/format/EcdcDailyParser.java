package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.source.PathSource;
import io.daxcovid.importer.source.RawFile;
import io.daxcovid.importer.source.Received;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** ECDC's daily file of new cases and deaths, CSV or JSON, in all variants of its columns. */
public final class EcdcDailyParser implements DatasetParser {
  @Override
  public Parsed parse(Received received) {
    List<RawFile> files =
        received.files().stream().filter(f -> !f.name().equals(PathSource.SYMBOLS)).toList();
    if (files.size() != 1) {
      throw new RefusedException(
          "One ECDC file is expected, the folder holds %d: %s; leave one or configure the file itself"
              .formatted(
                  files.size(),
                  files.stream().map(RawFile::name).collect(Collectors.joining(", "))));
    }
    return RecordFile.read(files.get(0), EcdcDailyParser::read);
  }

  private static Parsed read(ReceivedText text, Records records) throws IOException {
    KnownFormat.require(text.name(), Dataset.ECDC_CASES, records.columns());
    EcdcDailyRow reader = new EcdcDailyRow(text.name(), records);
    List<Row> rows = new ArrayList<>();
    while (records.next()) {
      rows.add(reader.row());
    }
    if (rows.isEmpty()) {
      throw new RefusedException(text.name() + " has a header but no rows");
    }
    return new Parsed(rows, List.of(), doubt(text), Continents.warnings(rows));
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
