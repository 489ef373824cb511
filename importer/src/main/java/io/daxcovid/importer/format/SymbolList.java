package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.source.RawFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code symbols.csv}: columns {@code file} and {@code symbol}. */
final class SymbolList {
  private static final Pattern SYMBOL = Pattern.compile("\\^?[A-Z0-9][A-Z0-9.-]{0,15}");

  private SymbolList() {}

  static Map<String, String> read(RawFile file) {
    return RecordFile.read(file, SymbolList::read);
  }

  private static Map<String, String> read(ReceivedText text, Records records) throws IOException {
    if (!records.columns().containsAll(List.of("file", "symbol"))) {
      throw new RefusedException(text.name() + " must begin with the line 'file,symbol'");
    }
    Values values = new Values(text.name(), records);
    Map<String, String> symbols = new TreeMap<>();
    while (records.next()) {
      String symbol = values.required("symbol").toUpperCase(Locale.ROOT);
      if (!SYMBOL.matcher(symbol).matches()) {
        throw values.refused(
            "symbol", symbol, "is no symbol (A-Z, 0-9, '.', '-', first maybe '^')");
      }
      String name = values.required("file");
      if (symbols.put(name, symbol) != null) {
        throw values.refused("file", name, "is listed twice");
      }
    }
    return symbols;
  }
}
