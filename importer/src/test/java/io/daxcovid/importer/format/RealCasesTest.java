package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.RealData;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.Sorted;
import io.daxcovid.importer.source.Received;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every ECDC file of the shared data, with the counts that were taken by other programs. */
class RealCasesTest {
  /** Each file is read once. */
  private static final Map<String, Sorted> READ = new HashMap<>();

  private static final String LAST = "ecdc-casedistribution-daily-2020-12-14";

  @ParameterizedTest
  @CsvSource({
    "ecdc-casedistribution-daily-2020-03-28-latin1.csv.gz, 7320, 2020-03-28, 1",
    "ecdc-casedistribution-daily-2020-03-30.csv.gz, 7710, 2020-03-30, 1",
    "ecdc-casedistribution-daily-2020-04-23.json.gz, 12596, 2020-04-23, 1",
    "ecdc-casedistribution-daily-2020-06-18-bom-blank-deaths.csv.gz, 23932, 2020-06-18, 13",
    "ecdc-casedistribution-daily-2020-12-14.csv.gz, 61900, 2020-12-14, 18",
    "ecdc-casedistribution-daily-2020-12-14.json.gz, 61900, 2020-12-14, 18",
    "ecdc-spreadsheet-reexport-semicolon-2020-12-14.csv.gz, 61900, 2020-12-14, 18",
    "ecdc-nationalcasedeath-eueea-daily-2022-10-23.csv.gz, 28729, 2022-10-26, 14",
  })
  void every_daily_file_is_read_whole(String file, int rows, LocalDate last, int negative)
      throws IOException {
    Sorted content = content(file);

    assertThat(content.rows()).hasSize(rows);
    assertThat(content.content().lastDate()).isEqualTo(last);
    assertThat(content.rows().stream().filter(row -> row.values().get(6).startsWith("-")))
        .hasSize(negative);
  }

  @Test
  void totals_of_the_last_daily_file_are_right() throws IOException {
    List<Row> rows = content(LAST + ".csv.gz").rows();

    assertThat(sum(rows, 6)).isEqualTo(71_503_614);
    assertThat(sum(rows, 7)).isEqualTo(1_612_833);
    List<Row> germany = rows.stream().filter(row -> row.member().equals("DE")).toList();
    assertThat(germany).hasSize(350);
    assertThat(sum(germany, 6)).isEqualTo(1_337_078);
    assertThat(rows.stream().filter(row -> row.member().equals("NA"))).hasSize(275);
    assertThat(rows.stream().filter(row -> row.values().get(5).isEmpty())).hasSize(123);
  }

  @Test
  void csv_and_json_of_one_day_have_the_same_content() throws IOException {
    assertThat(content(LAST + ".csv.gz").content().sha256())
        .isEqualTo(content(LAST + ".json.gz").content().sha256());
  }

  @ParameterizedTest
  @CsvSource({
    "ecdc-casedistribution-daily-2020-03-28-latin1.csv.gz, Curaçao",
    "ecdc-casedistribution-daily-2020-03-30.csv.gz, Curacao",
    "ecdc-casedistribution-daily-2020-04-23.json.gz, Curaçao",
    "ecdc-casedistribution-daily-2020-06-18-bom-blank-deaths.csv.gz, Curaçao",
    "ecdc-casedistribution-daily-2020-12-14.csv.gz, Curaçao",
  })
  void curacao_comes_out_right_in_every_encoding(String file, String name) throws IOException {
    assertThat(content(file).rows())
        .filteredOn(row -> row.member().equals("CW"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.values().get(2)).isEqualTo(name));
  }

  @Test
  void a_blank_count_stays_missing_and_is_not_zero() throws IOException {
    List<Row> rows =
        content("ecdc-casedistribution-daily-2020-06-18-bom-blank-deaths.csv.gz").rows();

    assertThat(rows)
        .filteredOn(row -> row.values().get(7).isEmpty())
        .singleElement()
        .satisfies(row -> assertThat(row.values()).contains("ES", "2020-05-25", "-372"));
  }

  @Test
  void a_copy_with_one_continent_for_all_is_marked() throws IOException {
    assertThat(parse("ecdc-spreadsheet-reexport-semicolon-2020-12-14.csv.gz").warnings())
        .singleElement()
        .asString()
        .contains("DE=Asia");
  }

  @ParameterizedTest
  @CsvSource({
    "fse-metadata-quandl-2020-09-03.csv, list of codes",
    "dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz, Yahoo price file",
  })
  void another_format_is_refused_by_its_name(String file, String name) {
    assertThatThrownBy(() -> parse(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(name);
  }

  private static long sum(List<Row> rows, int column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.values().get(column))).sum();
  }

  private static Sorted content(String file) throws IOException {
    Sorted content = READ.get(file);
    if (content == null) {
      content = Sorted.of(Dataset.ECDC_CASES.schema(), parse(file).rows());
      READ.put(file, content);
    }
    return content;
  }

  private static Parsed parse(String file) throws IOException {
    return Parsed.by(new CasesParser(), Received.of(RealData.file(file)));
  }
}
