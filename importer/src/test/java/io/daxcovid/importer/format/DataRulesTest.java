package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.Raw;
import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.Sorted;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an importer of these sources must accept and refuse, rule by rule. */
class DataRulesTest {
  private static final String HEADER = Raw.ECDC_HEADER.strip();
  private static final String GERMANY = "02/03/2020,2,3,2020,18,0,Germany,DE,DEU,83019213,Europe";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void rule1_any_encoding_line_end_separator_order_and_further_columns(String charset) {
    String text = "more," + HEADER + "\r\n\"a,b\"," + GERMANY.replace("Germany", "Curaçao");
    List<Row> expected = cases(Raw.text("a.csv", text + "\r\n")).rows();

    String other = text.replace("a,b", "a b").replace(',', ';').replace("\r", "") + "\n";

    assertThat(expected.get(0).values()).contains("Curaçao", "18");
    assertThat(cases(Raw.text("a.csv", other, Charset.forName(charset))).rows())
        .isEqualTo(expected);
    assertThat(cases(Raw.text("a.csv", "\ufeff" + other)).rows()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <html><body>Access denied</body></html> | HTML or XML page
          [] | list of records is empty
          dateRep,geoId,day,month,year,deaths,countriesAndTerritories,countryterritoryCode | without the needed column cases
          dateRep,day,month,year,cases,deaths,countriesAndTerritories,geoId,countryterritoryCode,popData2019 | has a header but no rows
          """)
  void rule1_what_is_no_data_is_refused_with_the_reason(String body, String reason) {
    assertThatThrownBy(() -> cases(Raw.text("a.csv", body + "\n"))).hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"records\":[{\"dateRep\":\"02/03/2020\",\"day\":\"02\",\"month\":\"03\",\"year\":\"2020\",\"cases\":18,\"deaths\":0,\"countriesAndTerritories\":\"Germany\",\"geoId\":\"DE\",\"countryterritoryCode\":null,\"popData2019\":\"83019213\"}]}",
        "[{\"popData2019\":83019213.0,\"dateRep\":\"02/03/2020\",\"day\":2,\"month\":3,\"year\":2020,\"cases\":\"18\",\"deaths\":\"0\",\"countriesAndTerritories\":\"Germany\",\"geoId\":\"DE\",\"countryterritoryCode\":\"N/A\",\"rate\":7.318e-5}]",
        "[{\"popData2019\":\"8.3019213e7\",\"dateRep\":\"02/03/2020\",\"day\":2,\"month\":3,\"year\":2020,\"cases\":\"1.8e1\",\"deaths\":0,\"countriesAndTerritories\":\"Germany\",\"geoId\":\"DE\"},"
            + "{\"dateRep\":\"02/03/2020\",\"day\":2,\"month\":3,\"year\":2020,\"geoId\":\"AF\",\"countryterritoryCode\":\"AFG\"}]"
      })
  void rule2_json_in_any_shape_is_the_same_row(String json) {
    assertThat(cases(Raw.text("a.json", json)).rows().get(0).values())
        .containsExactly("DE", "2020-03-02", "Germany", "", "", "83019213", "18", "0");
  }

  @Test
  void rule2_a_field_that_the_first_record_lacks_is_read_from_the_others() {
    String first = "{\"country\":\"Wallis And Futuna\",\"indicator\":\"cases\",";
    String second = "{\"country\":\"Austria\",\"country_code\":\"AUT\",\"population\":8901064,";
    String rest = "\"weekly_count\":3,\"year_week\":\"2020-15\"}";
    String json = "[" + first + rest + "," + second + "\"indicator\":\"cases\"," + rest + "]";

    assertThat(cases(Raw.text("a.json", json)).rows())
        .extracting(row -> String.join(",", row.values()))
        .containsExactlyInAnyOrder(
            "WF,2020-04-06,Wallis And Futuna,,,,3,", "AT,2020-04-06,Austria,AUT,,8901064,3,");
  }

  @Test
  void rule3_dates_turned_around_are_told_by_day_month_and_year() {
    assertThatThrownBy(() -> cases(csv(GERMANY.replace("02/03/2020", "3/2/2020"))))
        .hasMessageContaining("does not agree with day 2, month 3")
        .hasMessageContaining("a spreadsheet has rewritten the dates");
    assertThatThrownBy(() -> prices("3/2/2020,1,1,1,1,1,1\n"))
        .hasMessageContaining("save it with dates like 2020-12-31");
  }

  @Test
  void rule4_the_key_is_area_and_date_whatever_the_order_and_names() throws Exception {
    String renamed = GERMANY.replace("02/03", "03/03").replace(",2,3,", ",3,3,");
    String taiwan = GERMANY.replace("Germany,DE,DEU", "Taiwan,TW,CNG1925");

    List<Row> one = cases(csv(GERMANY, renamed, taiwan)).rows();
    List<Row> other = cases(csv(taiwan, renamed, GERMANY, GERMANY)).rows();

    assertThat(sorted(one)).isEqualTo(sorted(other));
  }

  @Test
  void rule5_missing_is_not_zero_and_na_is_namibia() {
    String namibia = "02/03/2020,2,3,2020,%s,0,Namibia,NA,%s,%s,Africa";

    for (String missing : new String[] {"", "null", "NA", "N/A", "\"\""}) {
      assertThat(cases(csv(namibia.formatted(missing, "N/A", missing))).rows().get(0).values())
          .containsExactly("NA", "2020-03-02", "Namibia", "", "Africa", "", "", "0");
    }
  }

  @Test
  void rule5_negatives_stay_and_totals_of_countries_do_not() {
    String header = "country,country_code,continent,population,indicator,weekly_count,year_week\n";
    String rows =
        """
        France,FRA,Europe,67320216,cases,-348846,2021-20
        EU/EEA (total),,,453006705,cases,100,2021-20
        Africa (total),,Africa,1339423921,deaths,7,2021-20
        """;

    Parsed parsed = cases(Raw.text("a.csv", header + rows));

    assertThat(parsed.rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.values())
                    .containsExactly(
                        "FR", "2021-05-17", "France", "FRA", "Europe", "67320216", "-348846", ""));
    assertThat(parsed.warnings()).isEmpty();
  }

  @Test
  void rule6_a_close_without_open_stays_and_holidays_of_shares_go() {
    String rows =
        """
        2020-03-02,,110,90,105,105,10
        2020-03-03,null,null,null,null,null,null
        2020-03-04,105,105,105,105,105,0
        2020-03-05,105,106,104,105,105,0
        """;

    assertThat(prices("SAP.csv", rows).rows())
        .extracting(row -> row.date().getDayOfMonth())
        .containsExactly(2, 5);
    assertThat(prices("^GDAXI.csv", rows).rows()).hasSize(3);
  }

  @Test
  void rule6_a_jump_of_price_or_volume_is_a_warning() {
    String rows = "2020-03-02,10,10,10,10,10,100\n2020-03-03,15,15,15,15,15,10000\n";

    assertThat(prices("SAP.csv", rows).warnings())
        .containsExactly(
            "SAP: price jump of 50 % or more on 2020-03-03",
            "SAP: volume jump of 100 times or more (another venue?) on 2020-03-03");
  }

  @Test
  void rule7_records_are_given_one_by_one_before_the_end_is_read() {
    String broken = HEADER + "\n" + (GERMANY + "\n").repeat(10_000) + "the end\n";
    List<Row> rows = new ArrayList<>();

    assertThatThrownBy(
            () -> new CasesParser().parse(Received.of(Raw.text("a.csv", broken)), rows::add))
        .hasMessageContaining("line 10002 has 1 of 11 columns");
    assertThat(rows).hasSize(10_000);
  }

  @Test
  void rule8_one_failed_company_does_not_fail_the_others() {
    RawFile error =
        Raw.text("BMW.json", "{\"quandl_error\":{\"code\":\"QECx02\",\"message\":\"unknown\"}}");
    RawFile good = Raw.text("SAP.csv", Raw.YAHOO_HEADER + "2020-03-02,1,1,1,1,1,1\n");

    Parsed parsed = Parsed.by(parser(), Received.of(error, good));

    assertThat(parsed.rows()).hasSize(1);
    assertThat(parsed.failed()).extracting(FailedMember::member).containsExactly("BMW");
  }

  @Test
  void rule9_weekly_figures_are_a_dataset_of_their_own() {
    String header =
        "dateRep,year_week,cases_weekly,deaths_weekly,countriesAndTerritories,geoId,countryterritoryCode,popData2019,continentExp\n";
    String row = "14/12/2020,2020-50,153424,2718,Germany,DE,DEU,83019213,Europe\n";

    Parsed parsed = cases(Raw.text("a.csv", header + row));

    assertThat(parsed.findings().dataset()).isEqualTo(Dataset.ECDC_CASES_WEEKLY);
    assertThat(parsed.rows().get(0).values()).startsWith("DE", "2020-12-07").contains("153424");
    assertThatThrownBy(() -> cases(Raw.text("a.csv", header + row.replace("14/12", "12/14"))))
        .hasMessageContaining("is no day of the calendar");
    assertThatThrownBy(() -> cases(Raw.text("a.csv", header + row.replace("-50", "-49"))))
        .hasMessageContaining("is not the Monday after the week that begins on 2020-11-30");
  }

  private static RawFile csv(String... rows) {
    return Raw.text("a.csv", HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private static List<Row> sorted(List<Row> rows) throws Exception {
    return Sorted.of(Dataset.ECDC_CASES.schema(), rows).rows();
  }

  private static Parsed cases(RawFile file) {
    return Parsed.by(new CasesParser(), Received.of(file));
  }

  private static PricesParser parser() {
    return new PricesParser(new TradingDays(Clock.systemUTC()));
  }

  private static Parsed prices(String name, String rows) {
    return Parsed.by(parser(), Received.of(Raw.text(name, Raw.YAHOO_HEADER + rows)));
  }

  private static Parsed prices(String rows) {
    return prices("SAP.csv", rows);
  }
}
