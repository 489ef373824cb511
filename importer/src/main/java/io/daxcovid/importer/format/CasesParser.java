package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.format.record.RecordFile;
import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.text.ReceivedText;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.RowSink;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.file.PathSource;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Counts of cases and deaths, daily or weekly: which of them it is, the header says. */
public final class CasesParser implements DatasetParser {
  private static final Set<Dataset> DATASETS =
      Set.of(Dataset.ECDC_CASES, Dataset.ECDC_CASES_WEEKLY);

  @Override
  public Set<Dataset> datasets() {
    return DATASETS;
  }

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
    Format format = Recognition.require(records, DATASETS);
    if (!(format.use() instanceof Format.Use.Cases cases)) {
      throw new IllegalStateException(format.title() + " is listed under a dataset of cases");
    }
    AtomicLong count = new AtomicLong();
    List<String> warnings =
        cases
            .reader()
            .read(
                records,
                row -> {
                  count.incrementAndGet();
                  rows.accept(row);
                });
    if (count.get() == 0) {
      throw new RefusedException(text.name() + " has a header but no rows");
    }
    return new Findings(cases.of(), List.of(), doubt(text), warnings);
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
