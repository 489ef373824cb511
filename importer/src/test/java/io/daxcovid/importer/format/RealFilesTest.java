package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of file of the shared data, with the counts that its README gives. */
class RealFilesTest {
  @ParameterizedTest
  @CsvSource({
    // file, records, rows, first, last, negative cases, negative deaths
    "ecdc-casedistribution-daily-2020-12-14.csv.gz, 61900, 61900, 2019-12-31, 2020-12-14, 18, 8",
    "ecdc-casedistribution-daily-2020-04-23.json.gz, 12596, 12596, 2019-12-31, 2020-04-23, 1, 0",
    "ecdc-casedistribution-weekly-2021-02-11.csv.gz, 10647, 10647, 2019-12-30, 2021-02-01, 8, 2",
    "ecdc-nationalcasedeath-daily-count-uk-india-2020-10-25.csv, 1192, 596, 2020-01-02, 2020-10-25, 0, 0",
    "ecdc-nationalcasedeath-weekly-ten-countries-2021-w15.csv, 1302, 651, 2019-12-30, 2021-04-12, 0, 0",
    "ecdc-nationalcasedeath-eueea-daily-2022-10-23.csv.gz, 28729, 28729, 2020-01-01, 2022-10-26, 14, 17",
    "ecdc-github-weekly-eueea-2023-11-24.csv.gz, 12586, 6090, 2019-12-30, 2023-11-13, 0, 0",
  })
  void counts_of_cases_are_those_of_the_readme(
      String name,
      long records,
      int rows,
      LocalDate first,
      LocalDate last,
      int negativeCases,
      int negativeDeaths)
      throws IOException {
    RealFile file = RealFile.read(name);

    assertThat(file.records()).isEqualTo(records);
    assertThat(file.rows()).hasSize(rows);
    assertThat(file.rows().get(0).date()).isEqualTo(first);
    assertThat(file.rows().get(rows - 1).date()).isEqualTo(last);
    assertThat(file.negative(6)).isEqualTo(negativeCases);
    assertThat(file.negative(7)).isEqualTo(negativeDeaths);
  }

  @ParameterizedTest
  @CsvSource({
    // file, column, missing
    "ecdc-casedistribution-daily-2020-06-18-bom-blank-deaths.csv.gz, 7, 1",
    "ecdc-casedistribution-weekly-2021-02-11.csv.gz, 3, 26",
    "ecdc-casedistribution-weekly-2021-02-11.csv.gz, 5, 26",
    "ecdc-nationalcasedeath-eueea-daily-2022-10-23.csv.gz, 6, 93",
    "ecdc-nationalcasedeath-eueea-daily-2022-10-23.csv.gz, 7, 292",
    "ecdc-casedistribution-daily-2020-03-30.csv.gz, 3, 68",
    "ecdc-casedistribution-daily-2020-03-30.csv.gz, 5, 13",
    "ecdc-casedistribution-daily-2020-04-23.json.gz, 3, 134",
    "ecdc-casedistribution-daily-2020-04-23.json.gz, 5, 103",
  })
  void blanks_are_those_of_the_readme(String name, int column, long missing) throws IOException {
    assertThat(RealFile.read(name).missing(column)).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource({
    // file, records, rows, first, last
    "dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz, 8508, 8340, 1987-12-30, 2021-01-08",
    "dax-index-stooq-polish-2017-2022.csv, 1520, 1520, 2017-01-02, 2022-12-30",
    "dax-index-gdaxi-yfinance-multiheader-2023-2026.csv, 887, 885, 2023-01-02, 2026-06-26",
    "fse-afx-x-quandl-2000-2020-12-01.csv.gz, 5268, 4766, 2001-08-30, 2020-12-01",
    "fse-sap-x-quandl-2009-2020-12-01.csv.gz, 2988, 2981, 2009-03-09, 2020-12-01",
    "dax-company-1cov-de-yahoo-2011-2021.csv.gz, 1423, 1418, 2015-10-06, 2021-05-18",
    "trap-ticker-dax-is-us-etf-yahoo-2019-2020.csv, 505, 505, 2019-01-02, 2020-12-31",
    "xetra-pds-2017-07-28-hour14.csv.gz, 9262, 0, ,",
    "xetra-pds-2017-07-28-hour00-header-only.csv, 0, 0, ,",
    "fse-metadata-quandl-2020-09-03.csv, 163, 0, ,",
  })
  void days_of_prices_are_those_of_the_readme(
      String name, long records, int rows, LocalDate first, LocalDate last) throws IOException {
    RealFile file = RealFile.read(name);

    assertThat(file.records()).isEqualTo(records);
    assertThat(file.rows()).hasSize(rows);
    if (rows > 0) {
      assertThat(file.rows().get(0).date()).isEqualTo(first);
      assertThat(file.rows().get(rows - 1).date()).isEqualTo(last);
    }
  }
}
