package io.daxcovid.importer.format;

import io.daxcovid.importer.Raw;
import io.daxcovid.importer.RealData;
import io.daxcovid.importer.format.record.RecordFile;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one file of the shared data.
 *
 * @param records in the file, without its header
 * @param rows in order of time; none if it is refused
 */
record RealFile(
    String name,
    String format,
    long records,
    List<Row> rows,
    Optional<Findings> findings,
    String refusal) {

  static RealFile read(String name) throws IOException {
    RawFile file = RealData.file(name);
    List<String> titles = new ArrayList<>();
    long records =
        RecordFile.read(
            file,
            (text, all) -> {
              Formats.ALL.stream()
                  .filter(format -> format.isIn(all.columns()))
                  .findFirst()
                  .ifPresent(format -> titles.add(format.title()));
              all.allowMissingLast();
              long count = 0;
              while (all.next()) {
                count++;
              }
              return count;
            });
    try {
      Parsed parsed = parse(name, file);
      List<Row> rows = parsed.rows().stream().sorted(Comparator.comparing(Row::date)).toList();
      return new RealFile(name, titles.get(0), records, rows, Optional.of(parsed.findings()), "");
    } catch (RefusedException e) {
      return new RealFile(
          name,
          titles.get(0),
          records,
          List.of(),
          Optional.empty(),
          e.getMessage().replace("gdaxi-" + name, name));
    }
  }

  private static Parsed parse(String name, RawFile file) throws IOException {
    if (name.startsWith("ecdc-")) {
      return Parsed.by(new CasesParser(), Received.of(file));
    }
    PricesParser prices = new PricesParser(new TradingDays(Clock.systemUTC()));
    // Its name does not tell the symbol; its user took it for the index.
    boolean trap = name.startsWith("trap-") || name.startsWith("xetra-");
    RawFile named = trap ? Raw.bytes("gdaxi-" + name, file.open().readAllBytes()) : file;
    return Parsed.by(prices, Received.of(named));
  }

  long missing(int column) {
    return rows.stream().filter(row -> row.values().get(column).isEmpty()).count();
  }

  long negative(int column) {
    return rows.stream().filter(row -> row.values().get(column).startsWith("-")).count();
  }

  long sum(int column) {
    return rows.stream()
        .map(row -> row.values().get(column))
        .filter(value -> !value.isEmpty())
        .mapToLong(Long::parseLong)
        .sum();
  }
}
