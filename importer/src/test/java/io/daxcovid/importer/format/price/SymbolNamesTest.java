package io.daxcovid.importer.format.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolNamesTest {
  @ParameterizedTest
  @CsvSource({
    "dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz, ^GDAXI",
    "gdaxi.csv, ^GDAXI",
    "^GDAXI.csv, ^GDAXI",
    "^gdaxi_2020.csv.gz, ^GDAXI",
    "dax-company-1cov-de-yahoo-2011-2021.csv.gz, 1COV",
    "dax-company-sap.csv, SAP",
    "fse-afx-x-quandl-2000-2020-12-01.csv.gz, AFX",
    "SAP_X.csv, SAP",
    "hen3_x.csv.gz, HEN3",
    "BMW.DE.csv, BMW",
    "vow.csv, VOW",
    "DTE.CSV, DTE",
  })
  void a_name_tells_the_symbol(String file, String symbol) {
    assertThat(new SymbolNames(Map.of()).symbol(file)).isEqualTo(symbol);
  }

  @Test
  void symbols_csv_wins_over_the_name() {
    assertThat(new SymbolNames(Map.of("SAP.csv", "BMW")).symbol("SAP.csv")).isEqualTo("BMW");
  }

  @ParameterizedTest
  @CsvSource({
    "my prices.csv, 'my prices.csv,SAP'",
    "prices-2020.csv, 'prices-2020.csv,SAP'",
    "DAX.csv, 'DAX.csv,^GDAXI'",
  })
  void another_name_is_refused_with_the_line_to_write(String file, String line) {
    assertThatThrownBy(() -> new SymbolNames(Map.of()).symbol(file)).hasMessageContaining(line);
  }
}
