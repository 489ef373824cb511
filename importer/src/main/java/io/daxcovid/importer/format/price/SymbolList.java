package io.daxcovid.importer.format.price;

import io.daxcovid.importer.format.record.RecordFile;
import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code symbols.csv}: columns {@code file} and {@code symbol}. */
public final class SymbolList {
  private static final Pattern SYMBOL = Pattern.compile("\\^?[A-Z0-9][A-Z0-9.-]{0,15}");
  private static final Pattern PATH = Pattern.compile("[/\\\\]|^\\.{1,2}$|^[A-Za-z]:");
  private static final int MOST = 10_000;

  private SymbolList() {}

  public static Map<String, String> read(RawFile file) {
    return RecordFile.read(file, (text, records) -> read(records));
  }

  private static Map<String, String> read(Records records) throws IOException {
    if (!records.columns().containsAll(List.of("file", "symbol"))) {
      throw new RefusedException(records.file() + " must begin with the line 'file,symbol'");
    }
    Values values = new Values(records);
    int file = records.column("file");
    int symbol = records.column("symbol");
    Map<String, String> symbols = new TreeMap<>();
    while (records.next()) {
      String name = name(values, file);
      if (symbols.put(name, symbol(values, symbol)) != null) {
        throw values.refused(file, name, "is listed twice");
      }
      if (symbols.size() > MOST) {
        throw new RefusedException("%s lists more than %,d files".formatted(records.file(), MOST));
      }
    }
    return symbols;
  }

  /** Of a file beside the list: nothing may lead out of the folder. */
  private static String name(Values values, int column) {
    values.required(column);
    String name = values.text(column);
    if (name.isEmpty() || PATH.matcher(name).find()) {
      throw values.refused(column, name, "is no plain name of a file beside symbols.csv");
    }
    return name;
  }

  private static String symbol(Values values, int column) {
    String symbol = values.required(column).toUpperCase(Locale.ROOT);
    if (!SYMBOL.matcher(symbol).matches()) {
      throw values.refused(column, symbol, "is no symbol (A-Z, 0-9, '.', '-', first maybe '^')");
    }
    return symbol;
  }
}
