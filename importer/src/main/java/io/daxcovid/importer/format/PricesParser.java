package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.format.price.PriceColumns;
import io.daxcovid.importer.format.price.PriceFile;
import io.daxcovid.importer.format.price.PricePlausibility;
import io.daxcovid.importer.format.price.SymbolList;
import io.daxcovid.importer.format.price.SymbolNames;
import io.daxcovid.importer.format.record.RecordFile;
import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowSink;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.file.PathSource;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Daily prices, one file per symbol. A broken file fails its symbol alone. */
public final class PricesParser implements DatasetParser {
  private static final Set<Dataset> DATASETS = Set.of(Dataset.FSE_PRICES);
  private static final int FAULTS_NAMED = 20;

  private final TradingDays days;

  public PricesParser(TradingDays days) {
    this.days = days;
  }

  @Override
  public Set<Dataset> datasets() {
    return DATASETS;
  }

  @Override
  public Findings parse(Received received, RowSink rows) {
    List<FailedMember> failed = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    boolean empty = true;
    for (Map.Entry<String, String> entry : filesBySymbol(received).entrySet()) {
      String symbol = entry.getKey();
      try {
        List<Row> own = rows(symbol, file(received, entry.getValue()));
        own.forEach(rows::accept);
        PricePlausibility.doubt(own).ifPresent(doubts::add);
        warnings.addAll(PricePlausibility.warnings(symbol, own));
        empty = false;
      } catch (RefusedException e) {
        failed.add(new FailedMember(symbol, entry.getValue(), e.getMessage()));
      }
    }
    if (empty) {
      throw nothing(failed);
    }
    return new Findings(Dataset.FSE_PRICES, failed, doubts.stream().findFirst(), warnings);
  }

  private List<Row> rows(String symbol, RawFile file) {
    PriceFile prices = new PriceFile(symbol, days::isStillOpen);
    return RecordFile.read(file, (text, records) -> prices.rows(records, columns(records)));
  }

  private static PriceColumns columns(Records records) throws IOException {
    Format format = Recognition.require(records, DATASETS);
    if (format.use() instanceof Format.Use.Prices prices) {
      return prices.columns();
    }
    throw new IllegalStateException(format.title() + " is listed under prices");
  }

  private static RawFile file(Received received, String name) {
    return received
        .file(name)
        .orElseThrow(
            () ->
                new RefusedException(
                    received.unreadable().containsKey(name)
                        ? name + ": " + received.unreadable().get(name)
                        : name + " is named in symbols.csv but is not there"));
  }

  private static RefusedException nothing(List<FailedMember> failed) {
    String first = failed.get(0).reason();
    return new RefusedException(
        failed.size() == 1
            ? first
            : "None of the %d files can be read; the first: %s".formatted(failed.size(), first));
  }

  private static SortedMap<String, String> filesBySymbol(Received received) {
    Map<String, String> configured =
        received.file(PathSource.SYMBOLS).map(SymbolList::read).orElse(Map.of());
    List<String> names = new ArrayList<>(received.unreadable().keySet());
    received.files().stream()
        .map(RawFile::name)
        .filter(name -> !name.equals(PathSource.SYMBOLS))
        .forEach(names::add);
    boolean folder = names.size() > 1;
    configured.keySet().stream().filter(n -> folder && !names.contains(n)).forEach(names::add);
    return bySymbol(names, new SymbolNames(configured));
  }

  /** Many faults at once, so that a person writes symbols.csv once. */
  private static SortedMap<String, String> bySymbol(List<String> names, SymbolNames symbols) {
    SortedMap<String, String> files = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (String name : names.stream().sorted().toList()) {
      try {
        String symbol = symbols.symbol(name);
        String other = files.putIfAbsent(symbol, name);
        if (other != null) {
          faults.add(
              "Both %s and %s are files of the symbol %s: remove one"
                  .formatted(other, name, symbol));
        }
      } catch (RefusedException e) {
        faults.add(e.getMessage());
      }
    }
    if (files.isEmpty() && faults.isEmpty()) {
      faults.add("There is no price file beside symbols.csv");
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(joined(faults));
    }
    return files;
  }

  private static String joined(List<String> faults) {
    String first = faults.stream().limit(FAULTS_NAMED).collect(Collectors.joining("; "));
    int more = faults.size() - FAULTS_NAMED;
    return more > 0 ? "%s; and %d more".formatted(first, more) : first;
  }
}
