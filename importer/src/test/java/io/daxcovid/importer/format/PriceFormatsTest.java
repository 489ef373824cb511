package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.Raw;
import io.daxcovid.importer.source.Received;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every source of prices in its own words: the same two days, or the reason why not. */
class PriceFormatsTest {
  private static final String COLUMNS =
      "\"column_names\":[\"Date\",\"Open\",\"High\",\"Low\",\"Close\",\"Change\",\"Traded Volume\"]";
  private static final String DATA =
      "\"data\":[[\"2020-03-03\",105,111.0,95,104,null,1200.0],[\"2020-03-02\",null,110.5,90,105,null,1000.0]]";
  private static final String CHART =
      """
      {"chart":{"result":[{"meta":{"currency":"EUR","symbol":"SAP.DE","gmtoffset":3600,
        "currentTradingPeriod":{"pre":{"gmtoffset":7200}}},"timestamp":[1583136000,1583222400],
        "indicators":{"quote":[{"open":[null,105],"high":[110.5,111.0],"low":[90,95],"close":[105,104],"volume":[1000,1200]}],
        "adjclose":[{"adjclose":[101.1,102.2]}]}}],"error":null}}
      """;

  static List<String> sameDays() {
    return List.of(
        "Date,Open,High,Low,Close,Adj Close,Volume\n2020-03-02,null,110.5,90,105,99,1000\n2020-03-03,105,111,95,104,99,1200\n",
        "Date,Open,High,Low,Close,Volume\n2020-03-02,,110.5,90,105,1000\n2020-03-03,105,111,95,104,1200\n",
        "Data;Otwarcie;Najwyzszy;Najnizszy;Zamkniecie;Wolumen\n2020-03-02;;110.5;90;105;1000\n2020-03-03;105;111;95;104;1200\n",
        "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n2020-03-02 00:00:00+01:00,,110.5,90,105,1000,0.0,0.0\n2020-03-03 00:00:00+01:00,105,111,95,104,1200,0.0,0.0\n",
        "Price,Close,High,Low,Open,Volume\nTicker,SAP.DE,SAP.DE,SAP.DE,SAP.DE,SAP.DE\nDate,,,,,\n2020-03-02,105,110.5,90,,1000\n2020-03-03,104,111,95,105,1200\n",
        "timestamp,open,high,low,close,volume\n2020-03-03,105,111,95,104,1200\n2020-03-02,,110.5,90,105,1000\n",
        "Date,Open,High,Low,Close,Change,Traded Volume,Turnover,Last Price of the Day,Daily Traded Units,Daily Turnover\n2020-03-03,105.0,111.0,95,104,,1200.0,1,,,\n2020-03-02,,110.5,90,105,,1000.0,1,,,\n",
        "{\"dataset\":{\"id\":1,\"name\":\"SAP\","
            + COLUMNS
            + ",\"frequency\":\"daily\","
            + DATA
            + ",\"order\":\"desc\"}}",
        "{\"dataset_data\":{\"limit\":null," + DATA + "," + COLUMNS + "}}",
        CHART,
        """
        {"Meta Data":{"2. Symbol":"SAP.DEX"},"Time Series (Daily)":{
          "2020-03-03":{"1. open":"105","2. high":"111.0000","3. low":"95","4. close":"104","5. volume":"1200"},
          "2020-03-02":{"2. high":"110.5000","3. low":"90","4. close":"105","5. volume":"1000"}}}
        """);
  }

  @ParameterizedTest
  @MethodSource("sameDays")
  void the_same_two_days_come_out_of_every_format(String text) {
    assertThat(parse(text).rows())
        .extracting(row -> String.join(",", row.values()))
        .containsExactly("SAP,2020-03-02,,110.5,90,105,1000", "SAP,2020-03-03,105,111,95,104,1200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No data | stooq instead of data: 'No data': the symbol is unknown
          Exceeded the daily hits limit | it answers again tomorrow
          <!DOCTYPE html><html>Get your apikey</html> | an HTML or XML page instead of data
          {"quandl_error":{"code":"QECx02","message":"You have submitted an incorrect Quandl code."}} | QECx02: You have submitted an incorrect Quandl code.
          {"finance":{"result":null,"error":{"code":"unauthorized","description":"User is not logged in"}}} | unauthorized: User is not logged in
          {"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}} | Not Found: No data found, symbol may be delisted
          {"Note":"Thank you for using Alpha Vantage! Our standard API call frequency is 25 a day."} | Thank you for using Alpha Vantage!
          {"Information":"The rate limit is 25 requests per day."} | The rate limit is 25
          {"Error Message":"Invalid API call."} | Invalid API call.
          {"dataset":{"column_names":["Date","Open"],"data":[]}} | there are no prices in the range asked for
          {"dataset":{"data":[["2020-03-02",1]]}} | without the needed fields column_names and data
          {"dataset":{"column_names":["Date","Open"],"data":[["2020-03-02"]]}} | a row of 1 values for 2 columns
          {"dataset":{"column_names":["Date","Open"],"data":[["2020-03-02",{"a":1}]]}} | rows are no plain lists
          {"chart":{"result":[{"meta":{},"timestamp":[1,2],"indicators":{"quote":[{"close":[1]}]}}],"error":null}} | 2 times and 1 values of close: it is damaged
          {"chart":{"result":[{"meta":{"gmtoffset":0},"timestamp":["soon"],"indicators":{"quote":[{"close":[1]}]}}]}} | no number of seconds
          {"chart":{"result":[{"meta":{}}]}} | without any day
          {"timestamp":[1]} | JSON without a list of records; fields found: timestamp
          """)
  void what_a_source_says_instead_is_said_again(String body, String reason) {
    assertThatThrownBy(() -> parse(body)).hasMessageContaining(reason);
  }

  @Test
  void an_error_of_quandl_as_csv_is_said_again() {
    assertThatThrownBy(() -> parse("code,message\nQELx01,You have exceeded the anonymous limit\n"))
        .hasMessageContaining("Quandl instead of data: QELx01: You have exceeded");
  }

  @Test
  void a_day_that_a_chart_has_twice_counts_as_of_now() {
    String twice =
        CHART
            .replace("1583222400]", "1583222400,1583240000]")
            .replace("105]", "105,105]")
            .replace("111.0]", "111.0,112]")
            .replace("95]", "95,95]")
            .replace("104]", "104,107]")
            .replace("1200]", "1200,1300]")
            .replace("102.2]", "102.2,103]");

    assertThat(parse(twice).rows())
        .hasSize(2)
        .last()
        .satisfies(row -> assertThat(row.values()).contains("107", "112", "1300"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISIN,Mnemonic,SecurityDesc,Date,Time,StartPrice,EndPrice\n",
        "code,name,description,refreshed_at,from_date,to_date\nSAP_X,SAP,x,2020,2000,2020\n"
      })
  void what_holds_no_daily_prices_is_refused_by_its_name(String text) {
    assertThatThrownBy(() -> parse(text)).hasMessageContaining("which is not imported: it ");
  }

  @Test
  void stooq_may_leave_out_volumes_but_not_prices() {
    String header = "Data;Otwarcie;Najwyzszy;Najnizszy;Zamkniecie;Wolumen\n";

    assertThat(parse(header + "2020-03-02;1;1;1;1\n2020-03-03;1;2;1;1;7\n").rows()).hasSize(2);
    assertThatThrownBy(() -> parse(header + "2020-03-02;1;1;1;1;7\n2020-03-03;1;2;1\n"))
        .hasMessageContaining("line 3 has 4 of 6 columns, and it is the last line");
    assertThatThrownBy(
            () -> parse(Raw.YAHOO_HEADER + "2020-03-02,1,1,1,1,1\n2020-03-03,1,1,1,1,1,1\n"))
        .hasMessageContaining("line 2 has 6 of 7 columns");
  }

  @Test
  void a_file_of_several_tickers_is_refused() {
    assertThatThrownBy(() -> parse("Price,Close,Close,High,Low,Open,Volume\nTicker,A,B,A,A,A,A\n"))
        .hasMessageContaining("has the column Close twice");
  }

  private static Parsed parse(String text) {
    PricesParser parser = new PricesParser(new TradingDays(Clock.systemUTC()));
    return Parsed.by(parser, Received.of(Raw.text("SAP.csv", text)));
  }
}
