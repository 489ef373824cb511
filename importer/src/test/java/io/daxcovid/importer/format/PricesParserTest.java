package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.Raw;
import io.daxcovid.importer.Sources;
import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesParserTest {
  private static final RawFile SAP = yahoo("SAP.csv", Sources.PRICE_ROWS);

  @Test
  void prices_are_plain_decimals_and_missing_ones_are_empty() {
    String text =
        """
        Date,Open,High,Low,Close,Change,Traded Volume,Turnover,Last Price of the Day,Daily Traded Units,Daily Turnover
        2020-03-02,,112.50,1.1e2,112.0,,51.0,5703.0,,,
        """;

    assertThat(parse(Raw.text("AFX_X.csv", text)).rows().get(0).values())
        .containsExactly("AFX", "2020-03-02", "", "112.5", "110", "112", "51");
  }

  @Test
  void a_semicolon_file_may_have_decimal_commas() {
    String text = "Date;Close;Open;High;Low;Adj Close;Volume\n2020-03-02;44,09;44;45;43,5;1;7\n";

    assertThat(parse(Raw.text("SAP.csv", text)).rows().get(0).values())
        .containsExactly("SAP", "2020-03-02", "44", "45", "43.5", "44.09", "7");
  }

  @Test
  void days_without_trade_are_no_rows_but_an_index_without_volume_is() {
    String rows =
        """
        2020-03-02,null,null,null,null,null,null
        2020-03-03,100,100,100,100,100,0
        2020-03-04,,,,100,100,0
        2020-03-05,100,101,100,100,100,0
        """;

    assertThat(parse(yahoo("SAP.csv", rows)).rows()).hasSize(1);
    assertThat(parse(yahoo("gdaxi.csv", rows)).rows()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"2020-03-05T16:34:59Z, 3", "2020-03-05T16:35:00Z, 4", "2020-03-06T00:00:00Z, 4"})
  void a_day_that_is_not_closed_in_frankfurt_is_no_row(Instant now, int rows) {
    PricesParser parser = new PricesParser(new TradingDays(Clock.fixed(now, ZoneOffset.UTC)));

    assertThat(Parsed.by(parser, Received.of(SAP)).rows()).hasSize(rows);
  }

  @Test
  void two_files_of_one_symbol_are_refused_with_both_names() {
    assertThatThrownBy(() -> parse(SAP, yahoo("SAP.DE.csv", Sources.PRICE_ROWS)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Both SAP.DE.csv and SAP.csv are files of the symbol SAP");
  }

  @Test
  void of_very_many_files_without_a_symbol_the_first_are_named_and_the_rest_counted() {
    RawFile[] nameless =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Raw.text("%03d index figures.csv".formatted(i), Sources.PRICE_ROWS))
            .toArray(RawFile[]::new);

    assertThatThrownBy(() -> parse(nameless))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("019 index figures.csv")
        .hasMessageEndingWith("; and 980 more")
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(10_000));
  }

  @Test
  void symbols_csv_names_files_that_do_not_tell() {
    RawFile list = Raw.text("symbols.csv", "file,symbol\nmy index.csv,^gdaxi\n");
    RawFile index = yahoo("my index.csv", Sources.PRICE_ROWS.replace(",10", ",1300"));

    Parsed parsed = parse(SAP, index, list);

    assertThat(parsed.rows().stream().map(row -> row.member()).distinct())
        .containsExactly("SAP", "^GDAXI");
  }

  @Test
  void a_broken_symbols_csv_is_refused_and_not_ignored() {
    assertThatThrownBy(() -> parse(SAP, Raw.text("symbols.csv", "a,b\n1,2\n")))
        .hasMessageContaining("must begin with the line 'file,symbol'");
  }

  @Test
  void a_broken_file_fails_its_symbol_alone() {
    RawFile broken = yahoo("BMW.csv", "2020-03-02,100,110\n");
    TreeMap<String, String> unreadable = new TreeMap<>();
    unreadable.put("VOW.csv", "it may not be read by this user");

    Parsed parsed = Parsed.by(parser(), new Received(List.of(SAP, broken), unreadable));

    assertThat(parsed.rows()).hasSize(4);
    assertThat(parsed.failed()).extracting(FailedMember::member).containsExactly("BMW", "VOW");
  }

  @Test
  void a_file_that_symbols_csv_names_and_that_is_not_there_fails_its_symbol() {
    RawFile list = Raw.text("symbols.csv", "file,symbol\nbmw old.csv,BMW\n");

    assertThat(parse(SAP, yahoo("VOW.csv", Sources.PRICE_ROWS), list).failed())
        .singleElement()
        .satisfies(member -> assertThat(member.reason()).contains("is not there"));
  }

  @Test
  void law5_a_single_broken_file_is_refused() {
    assertThatThrownBy(() -> parse(yahoo("SAP.csv", "2020-03-02,100,110\n")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> parse(yahoo("SAP.csv", "2020-03-02,-1,1,1,1,1,1\n")))
        .hasMessageContaining("not positive");
  }

  @Test
  void law5_index_prices_of_the_new_york_fund_need_a_person() {
    assertThat(parse(yahoo("gdaxi.csv", Sources.PRICE_ROWS)).doubt())
        .hasValueSatisfying(text -> assertThat(text).contains("^GDAXI", "New York fund"));
  }

  @Test
  void jumps_of_price_and_volume_are_noted() {
    String rows = Sources.PRICE_ROWS + "2020-03-06,10,11,9,10,10,2\n";

    assertThat(parse(yahoo("SAP.csv", rows)).warnings())
        .containsExactly(
            "SAP: price jump of 50 % or more on 2020-03-06",
            "SAP: volume jump of 100 times or more (another venue?) on 2020-03-06");
  }

  private static RawFile yahoo(String name, String rows) {
    return Raw.text(name, Raw.YAHOO_HEADER + rows);
  }

  private static PricesParser parser() {
    return new PricesParser(new TradingDays(Clock.systemUTC()));
  }

  private static Parsed parse(RawFile... files) {
    return Parsed.by(parser(), Received.of(files));
  }
}
