package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.Raw;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.Sorted;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasesParserTest {
  private static final String GERMANY =
      "02/03/2020,2,3,2020,18,0,Germany,DE,DEU,83019213,Europe\r\n";

  @Test
  void columns_are_found_by_name_in_any_order_with_others_between() {
    String text =
        """
        x,geoId,deaths,cases,year,month,day,dateRep,continentExp,countryterritoryCode,popData2020,countriesAndTerritories
        ?,DE,1,18,2020,3,2,02/03/2020,Europe,DEU,83019213,Germany
        """;

    assertThat(rows(Raw.text("a.csv", text)).get(0).values())
        .containsExactly("DE", "2020-03-02", "Germany", "DEU", "Europe", "83019213", "18", "1");
  }

  @Test
  void json_may_be_a_bare_array_with_missing_keys_nulls_and_numbers_as_text() {
    String text =
        """
        [{"dateRep":"02/03/2020","day":"02","month":3,"year":"2020","cases":"-5","deaths":null,
          "countriesAndTerritories":"Namibia","geoId":"NA","countryterritoryCode":"N/A","popData2019":""},
         {"geoId":"DE","dateRep":"02/03/2020","day":2,"month":"3","year":2020,"cases":18.0}]
        """;

    List<Row> rows = rows(Raw.text("a.json", text));

    assertThat(rows.get(0).values())
        .containsExactly("NA", "2020-03-02", "Namibia", "", "", "", "-5", "");
    assertThat(rows.get(1).values()).containsExactly("DE", "2020-03-02", "", "", "", "", "18", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
  void curacao_comes_out_right_in_every_encoding(String charset) {
    String text = Raw.ECDC_HEADER + GERMANY.replace("Germany", "Curaçao");

    RawFile file = Raw.text("a.csv", text, Charset.forName(charset));

    assertThat(rows(file).get(0).values()).contains("Curaçao");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    assertThat(rows(Raw.text("a.csv", "\ufeff" + Raw.ECDC_HEADER + GERMANY))).hasSize(1);
    assertThat(rows(Raw.text("a.json", "\ufeff" + json("2020")))).hasSize(1);
  }

  @Test
  void utf8_with_a_damaged_byte_is_not_taken_for_latin1() {
    byte[] bytes =
        (Raw.ECDC_HEADER + GERMANY.replace("Germany", "Curaçao") + GERMANY)
            .getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xe7;

    assertThatThrownBy(() -> rows(Raw.bytes("a.csv", bytes))).hasMessageContaining("damaged");
  }

  @Test
  void quoted_names_with_commas_and_semicolon_files_are_read() {
    String name = "\"Bonaire, Saint Eustatius and Saba\"";
    String commas = Raw.ECDC_HEADER + GERMANY.replace("Germany", name);
    String semicolons = commas.replace(',', ';').replace("Bonaire;", "Bonaire,");

    assertThat(rows(Raw.text("a.csv", semicolons))).isEqualTo(rows(Raw.text("a.csv", commas)));
  }

  @Test
  void an_exact_repetition_is_dropped_and_a_contradiction_is_refused() throws IOException {
    String same = Raw.ECDC_HEADER + GERMANY + GERMANY;
    String other = Raw.ECDC_HEADER + GERMANY + GERMANY.replace(",18,", ",19,");

    assertThat(sorted(same).rows()).hasSize(1);
    assertThatThrownBy(() -> sorted(other))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Two different rows for DE on 2020-03-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          02/03/2020,2,3,2020,18,0,Germany,DE,DEU,83019213 | line 2 has 10 of 11 columns, and it is the last line: the file is cut off
          3/2/2020,2,3,2020,18,0,Germany,DE,DEU,83019213,Europe | does not agree with day 2, month 3
          31/02/2020,31,2,2020,18,0,Germany,DE,DEU,83019213,Europe | is no day of the calendar
          2020-03-02,2,3,2020,18,0,Germany,DE,DEU,83019213,Europe | is no date like 31/12/2020
          02/03/2020,2,3,2020,many,0,Germany,DE,DEU,83019213,Europe | line 2: cases 'many' is no number
          02/03/2020,2,3,2020,1.5,0,Germany,DE,DEU,83019213,Europe | is no whole number
          02/03/2020,2,3,2020,1e999999999,0,Germany,DE,DEU,83019213,Europe | is beyond any sense
          02/03/2020,2,3,2020,18,0,Germany,,DEU,83019213,Europe | geoId '' is missing
          02/03/2020,2,3,2020,18,0,"Germany,DE,DEU,83019213,Europe | line 2 has 7 of 11 columns, and it is the last line: the file is cut off
          """)
  void law5_a_row_that_cannot_be_right_is_refused_with_its_place(String row, String reason) {
    assertThatThrownBy(() -> rows(Raw.text("a.csv", Raw.ECDC_HEADER + row + "\r\n")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE html><html></html> | is an HTML or XML page instead of data
          [] | list of records is empty
          {"records":[]} | list of records is empty
          {"records":[{"dateRep":"02/03/2020" | is cut off: the JSON ends too early
          {"records":[1]} | is no JSON object
          {"quandl_error":{"code":"QECx02","message":"incorrect code"}} | an error message instead of data: quandl_error: QECx02: incorrect code
          {"a":1,"b":[2]} | fields found: a, b
          {oops | is not valid JSON
          Exceeded the daily hits limit | a message of stooq instead of data
          Come back later | no known format: columns found: Come back later
          dateRep,geoId,day,month,year,cases,countriesAndTerritories,countryterritoryCode | without the needed column deaths
          """)
  void law5_a_body_that_is_no_data_is_refused_by_what_it_is(String body, String reason) {
    assertThatThrownBy(() -> rows(Raw.text("a", body)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void law5_an_empty_file_and_a_header_without_rows_are_refused() {
    assertThatThrownBy(() -> rows(Raw.text("a.csv", " \n"))).hasMessage("a.csv is empty");
    assertThatThrownBy(() -> rows(Raw.text("a.csv", Raw.ECDC_HEADER)))
        .hasMessage("a.csv has a header but no rows");
  }

  @Test
  void law5_a_json_that_ends_within_its_records_is_refused() {
    String whole = "{\"records\":[" + json("2020").substring(1).replace("]", ",") + "]}";
    String cut = whole.substring(0, whole.length() - 3);

    assertThatThrownBy(() -> rows(Raw.text("a.json", cut))).hasMessageContaining("cut off");
  }

  @Test
  void law5_a_torn_gzip_is_refused_before_any_row_is_read() throws Exception {
    String text = Raw.ECDC_HEADER + GERMANY.repeat(500);

    for (int length : new int[] {12, 30, 60, Raw.gzip(text).length - 1}) {
      assertThatThrownBy(() -> rows(Raw.tornGzip("a.csv.gz", text, length)))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("cut off");
    }
  }

  @Test
  void law5_a_csv_without_its_last_line_break_needs_a_person() {
    String text = Raw.ECDC_HEADER + GERMANY.strip();

    Parsed parsed = Parsed.by(new CasesParser(), Received.of(Raw.text("a.csv", text)));

    assertThat(parsed.doubt()).hasValueSatisfying(d -> assertThat(d).contains("may be cut off"));
  }

  @Test
  void two_files_in_the_folder_are_refused_by_name() {
    RawFile one = Raw.text("one.csv", Raw.ECDC_HEADER + GERMANY);
    RawFile two = Raw.text("two.csv", Raw.ECDC_HEADER + GERMANY);

    assertThatThrownBy(() -> Parsed.by(new CasesParser(), Received.of(one, two)))
        .hasMessageContaining("one.csv, two.csv");
  }

  private static String json(String year) {
    return """
        [{"dateRep":"02/03/2020","day":"2","month":"3","year":"%s","cases":1,"deaths":0,
          "countriesAndTerritories":"Germany","geoId":"DE","countryterritoryCode":"DEU","popData2019":1}]"""
        .formatted(year);
  }

  private static List<Row> rows(RawFile file) {
    return Parsed.by(new CasesParser(), Received.of(file)).rows();
  }

  private static Sorted sorted(String text) throws IOException {
    return Sorted.of(Dataset.ECDC_CASES.schema(), rows(Raw.text("a.csv", text)));
  }
}
