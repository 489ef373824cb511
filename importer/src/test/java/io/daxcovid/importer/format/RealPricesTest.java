package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.Raw;
import io.daxcovid.importer.RealData;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every price file of the shared data. */
class RealPricesTest {
  private static final String INDEX = "dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz";
  private final PricesParser parser = new PricesParser(new TradingDays(Clock.systemUTC()));

  @Test
  void the_index_and_the_twenty_companies_are_read_by_their_names() throws IOException {
    Parsed parsed = Parsed.by(parser, new Received(indexAndCompanies(), new TreeMap<>()));

    assertThat(parsed.failed()).isEmpty();
    assertThat(parsed.doubt()).isEmpty();
    assertThat(parsed.rows().stream().map(Row::member).distinct())
        .hasSize(21)
        .contains("^GDAXI", "1COV", "HEN3", "SAP", "VOW");
    assertThat(of("^GDAXI", parsed)).hasSize(8_508 - 168);
    assertThat(of("SAP", parsed)).hasSize(2_533 - 6);
    assertThat(of("ADS", parsed)).hasSize(2_511 - 6);
    assertThat(of("LIN", parsed)).hasSize(2_533 - 1_891);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02, 13385.93",
    "2020-03-11, 10438.68",
    "2020-03-12, 9161.13",
    "2020-12-30, 13718.78",
  })
  void closes_of_the_index_are_those_of_the_press(String date, double close) throws IOException {
    List<Row> rows = Parsed.by(parser, Received.of(RealData.file(INDEX))).rows();

    assertThat(rows)
        .filteredOn(row -> row.date().toString().equals(date))
        .singleElement()
        .satisfies(
            row ->
                assertThat(Double.parseDouble(row.values().get(5)))
                    .isCloseTo(close, Offset.offset(0.006)));
    assertThat(rows.stream().filter(row -> row.date().getYear() == 2020)).hasSize(254);
  }

  @Test
  void fse_files_keep_a_close_without_open_and_lose_days_without_trade() throws IOException {
    Parsed parsed =
        Parsed.by(
            parser,
            Received.of(
                RealData.file("fse-afx-x-quandl-2000-2020-12-01.csv.gz"),
                RealData.file("fse-sap-x-quandl-2009-2020-12-01.csv.gz")));

    assertThat(parsed.rows().stream().map(Row::member).distinct()).containsExactly("AFX", "SAP");
    assertThat(of("SAP", parsed)).hasSize(2_988 - 7);
    assertThat(of("SAP", parsed).stream().filter(row -> row.values().get(2).isEmpty()))
        .hasSize(340 - 7);
    assertThat(of("SAP", parsed).stream().filter(row -> row.date().getYear() == 2020).count())
        .isEqualTo(235);
    // One day less: 2020-11-19 is there without any trade on the Frankfurt floor.
    assertThat(of("AFX", parsed).stream().filter(row -> row.date().getYear() == 2020).count())
        .isEqualTo(234);
    assertThat(parsed.warnings())
        .anyMatch(
            warning -> warning.matches("SAP: volume jump.* on 2020-08-31 and 4 times before"));
  }

  @Test
  void the_fund_with_the_ticker_dax_is_not_taken_for_the_index() throws IOException {
    byte[] bytes =
        RealData.file("trap-ticker-dax-is-us-etf-yahoo-2019-2020.csv").open().readAllBytes();

    Parsed parsed = Parsed.by(parser, Received.of(Raw.bytes("gdaxi.csv", bytes)));

    assertThat(parsed.doubt())
        .hasValueSatisfying(text -> assertThat(text).contains("New York fund"));
  }

  @ParameterizedTest
  @CsvSource({
    "fse-metadata-quandl-2020-09-03.csv, list of codes",
    "trap-ticker-dax-is-us-etf-yahoo-2019-2020.csv, symbols.csv",
    "xetra-pds-2017-07-28-hour14.csv.gz, symbols.csv",
  })
  void other_formats_and_names_are_refused_with_what_to_do(String file, String text) {
    assertThatThrownBy(() -> Parsed.by(parser, Received.of(RealData.file(file))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(text);
  }

  private static List<Row> of(String symbol, Parsed parsed) {
    return parsed.rows().stream().filter(row -> row.member().equals(symbol)).toList();
  }

  private static List<RawFile> indexAndCompanies() throws IOException {
    List<RawFile> files = new ArrayList<>(List.of(RealData.file(INDEX)));
    try (Stream<Path> all = Files.list(RealData.folder())) {
      for (Path path : all.filter(p -> p.toString().contains("dax-company-")).toList()) {
        files.add(RealData.file(path.getFileName().toString()));
      }
    }
    return files;
  }
}
