package io.daxcovid.importer.source.market;

import static io.daxcovid.importer.source.http.Behaviours.ok;
import static io.daxcovid.importer.source.http.Behaviours.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.source.http.Ask;
import io.daxcovid.importer.source.http.HttpAnswer;
import io.daxcovid.importer.source.http.HttpRig;
import io.daxcovid.importer.source.http.Rest;
import io.daxcovid.importer.source.http.SourceServer.Request;
import io.daxcovid.importer.source.http.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketSourceTest {
  private static final String UNKNOWN =
      "{\"quandl_error\":{\"code\":\"QECx02\",\"message\":\"You have submitted an incorrect"
          + " code.\"}}";
  private static final String CHART = "{\"chart\":{\"result\":[{\"meta\":{}}],\"error\":null}}";

  @RegisterExtension private final HttpRig rig = new HttpRig();

  @Test
  void yahoo_is_asked_once_per_symbol_with_a_pause_between() throws Exception {
    rig.server
        .plan("/v8/finance/chart/%5EGDAXI", ok(CHART))
        .plan("/v8/finance/chart/MBG.DE", ok(CHART));

    Received received = yahoo("^GDAXI,DAI");

    assertThat(received.files()).extracting("name").containsExactly("DAI.json", "GDAXI.json");
    assertThat(received.unreadable()).isEmpty();
    assertThat(rig.pauses).containsExactly(Duration.ofMillis(700));
    assertThat(rig.server.requests())
        .extracting(Request::target)
        .containsExactly(
            "/v8/finance/chart/%5EGDAXI?period1=1546300800&period2=9999999999&interval=1d",
            "/v8/finance/chart/MBG.DE?period1=1546300800&period2=9999999999&interval=1d");
  }

  @Test
  void a_symbol_that_yahoo_does_not_have_fails_alone() throws Exception {
    String gone =
        "{\"chart\":{\"result\":null,\"error\":{\"code\":\"Not Found\",\"description\":\"No data"
            + " found, symbol may be delisted\"}}}";
    rig.server
        .plan("/v8/finance/chart/LIN.DE", status(404, gone))
        .plan("/v8/finance/chart/CON.DE", ok(gone))
        .plan("/v8/finance/chart/SAP.DE", ok(CHART));

    Received received = yahoo("LIN,CON,SAP");

    assertThat(received.files()).extracting("name").containsExactly("SAP.json");
    assertThat(received.unreadable()).containsOnlyKeys("LIN.json", "CON.json");
    assertThat(received.unreadable().get("LIN.json")).contains("symbol may be delisted");
  }

  @Test
  void a_hasty_stop_keeps_what_came_before_and_names_the_rest() throws Exception {
    rig.server
        .plan("/v8/finance/chart/SAP.DE", ok(CHART))
        .plan("/v8/finance/chart/BMW.DE", status(429, "Too Many Requests"));

    Received received = yahoo("SAP,BMW,ADS");

    assertThat(received.files()).extracting("name").containsExactly("SAP.json");
    assertThat(received.unreadable().get("BMW.json")).contains("asked too often", "3 times");
    assertThat(received.unreadable().get("ADS.json")).contains("not asked for, because");
    assertThat(rig.server.requests()).hasSize(4);
  }

  @Test
  void law7_where_the_time_of_one_cycle_ends_the_next_goes_on() throws Exception {
    for (String symbol : List.of("SAP", "BMW", "ADS", "ALV")) {
      rig.server.plan("/v8/finance/chart/%s.DE".formatted(symbol), ok(CHART));
    }
    Market slow = new Slow(new Yahoo(rig.uri("")), HttpRig.WHOLE.dividedBy(3));
    MarketSource source = source(slow, Site.YAHOO, "SAP,BMW,ADS,ALV");

    Received first = (Received) source.fetch(rig.spool);
    Received second = (Received) source.fetch(rig.spool);

    assertThat(first.files())
        .extracting("name")
        .containsExactly("ADS.json", "BMW.json", "SAP.json");
    assertThat(first.unreadable().get("ALV.json"))
        .isEqualTo("it was not asked for, because the time of one cycle was over");
    assertThat(second.files())
        .extracting("name")
        .containsExactly("ALV.json", "BMW.json", "SAP.json");
  }

  @Test
  void law7_a_symbol_that_stops_a_cycle_comes_last_in_the_next() throws Exception {
    rig.server
        .plan("/v8/finance/chart/SAP.DE", ok(CHART))
        .plan("/v8/finance/chart/BMW.DE", status(503, ""))
        .plan("/v8/finance/chart/ADS.DE", ok(CHART));
    MarketSource source = source(new Yahoo(rig.uri("")), Site.YAHOO, "SAP,BMW,ADS");

    assertThat(((Received) source.fetch(rig.spool)).files())
        .extracting("name")
        .containsExactly("SAP.json");
    assertThat(((Received) source.fetch(rig.spool)).files())
        .extracting("name")
        .containsExactly("ADS.json", "SAP.json");
  }

  /** Wants to be left in peace for long between two questions. */
  private record Slow(Market market, Duration pause) implements Market {
    @Override
    public String title() {
      return market.title();
    }

    @Override
    public String ending() {
      return market.ending();
    }

    @Override
    public Ask ask(Listing listing, LocalDate from) {
      return market.ask(listing, from);
    }

    @Override
    public Verdict of(HttpAnswer answer) {
      return market.of(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void law5_a_program_that_ends_gives_no_part_of_the_symbols(int pause) {
    rig.server
        .plan("/v8/finance/chart/SAP.DE", ok(CHART))
        .plan("/v8/finance/chart/BMW.DE", ok(CHART))
        .plan("/v8/finance/chart/ADS.DE", status(503, ""));
    rig.lastPause = pause;

    assertThatThrownBy(() -> yahoo("SAP,BMW,ADS"))
        .isInstanceOf(SourceUnreachableException.class)
        .hasMessage("configured was not asked to the end: the program is ending");
  }

  @Test
  void a_site_that_refuses_us_is_unreachable_and_says_why() {
    rig.server.plan(
        "/v8/finance/chart/SAP.DE",
        status(
            401,
            "{\"finance\":{\"result\":null,\"error\":{\"code\":\"unauthorized\",\"description\":\"User"
                + " is not logged in\"}}}"));

    assertThatThrownBy(() -> yahoo("SAP,BMW"))
        .hasMessage("Yahoo gave no prices: Yahoo does not answer us: User is not logged in");
    assertThat(rig.server.requests()).hasSize(1);
  }

  @Test
  void a_page_instead_of_a_chart_is_no_content() {
    rig.server.plan("/v8/finance/chart/SAP.DE", ok("<!doctype html><html>consent"));

    assertThatThrownBy(() -> yahoo("SAP")).hasMessageContaining("web page instead of data");
  }

  @Test
  void law12_the_key_goes_in_a_header_and_nowhere_else() throws Exception {
    rig.server.plan("/api/v3/datasets/FSE/SAP_X.json", ok("{\"dataset\":{}}"));

    Received received = fse("SAP");

    assertThat(rig.server.requests().get(0).header("x-api-token")).isEqualTo("hidden");
    assertThat(rig.server.requests().get(0).target())
        .isEqualTo("/api/v3/datasets/FSE/SAP_X.json?start_date=2019-01-01&order=asc");
    assertThat(received.toString()).doesNotContain("hidden");
  }

  @Test
  void a_code_that_fse_does_not_have_is_reported_and_not_fatal() throws Exception {
    rig.server
        .plan("/api/v3/datasets/FSE/EOAN_X.json", status(404, UNKNOWN))
        .plan("/api/v3/datasets/FSE/SAP_X.json", ok("{\"dataset\":{}}"));

    Received received = fse("EOAN,SAP");

    assertThat(received.files()).hasSize(1);
    assertThat(received.unreadable().get("EOAN.json")).isEqualTo("the code is not known (QECx02)");
  }

  @Test
  void a_dataset_that_was_withdrawn_is_never_asked_for_again() throws Exception {
    rig.server
        .plan("/api/v3/datasets/FSE/CON_X.json", status(404, UNKNOWN.replace("x02", "x06")))
        .plan("/api/v3/datasets/FSE/SAP_X.json", ok("{\"dataset\":{}}"));
    MarketSource source = fseSource("CON,SAP");

    source.fetch(rig.spool);
    Received again = (Received) source.fetch(rig.spool);

    assertThat(again.unreadable().get("CON.json")).contains("withdrawn (QECx06)");
    assertThat(rig.server.requests()).hasSize(3);
  }

  @Test
  void too_much_at_once_is_asked_for_in_a_narrower_range() throws Exception {
    rig.server.plan(
        "/api/v3/datasets/FSE/SAP_X.json",
        status(422, UNKNOWN.replace("QECx02", "QELx06")),
        ok("{\"dataset\":{}}"));

    assertThat(fse("SAP").files()).hasSize(1);
    assertThat(rig.server.requests().get(1).target()).contains("start_date=2019-07-01");
  }

  @Test
  void a_daily_limit_silences_us_until_tomorrow() {
    rig.server.plan(
        "/api/v3/datasets/FSE/SAP_X.json", status(429, UNKNOWN.replace("QECx02", "QELx01")));
    MarketSource source = fseSource("SAP,BMW");

    assertThatThrownBy(() -> source.fetch(rig.spool)).hasMessageContaining("QELx01");
    assertThatThrownBy(() -> source.fetch(rig.spool))
        .hasMessageContaining("left alone until 2026-03-02T00:00:00Z");
    assertThat(rig.server.requests()).hasSize(1);
  }

  @Test
  void a_wrong_key_names_the_setting_and_not_the_key() {
    rig.server.plan(
        "/api/v3/datasets/FSE/SAP_X.json", status(400, UNKNOWN.replace("QECx02", "QEAx01")));

    assertThatThrownBy(() -> fse("SAP"))
        .hasMessageContaining("put the right key into the file of DAX_FSE_KEY_FILE")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void stooq_says_its_errors_with_status_200() throws Exception {
    rig.server.plan(
        "/q/d/l/",
        ok("No data"),
        ok("Date,Open,High,Low,Close,Volume\n"),
        ok("Exceeded the daily hits limit"));
    MarketSource source = stooq("^GDAXI,SAP,BMW,ADS");

    Received received = (Received) source.fetch(rig.spool);

    assertThat(received.files()).extracting("name").containsExactly("SAP.csv");
    assertThat(received.unreadable().get("GDAXI.csv")).isEqualTo("stooq has no data for it");
    assertThat(received.unreadable().get("ADS.csv")).contains("limit of this day is used up");
    assertThat(rig.server.requests().get(0).target()).contains("?s=%5Edax&i=d");
    assertThatThrownBy(() -> source.fetch(rig.spool)).hasMessageContaining("left alone until");
  }

  @Test
  void stooq_without_a_key_answers_with_a_page() {
    rig.server.plan("/q/d/l/", ok("<html><head>"));

    assertThatThrownBy(() -> stooq("SAP").fetch(rig.spool)).hasMessageContaining("use yahoo:");
  }

  @Test
  void law12_the_key_of_stooq_is_in_the_question_and_nowhere_else() throws Exception {
    rig.server.plan("/q/d/l/", ok("Date,Open\n"), ok("<html><head>"));
    Stooq keyed = new Stooq(rig.uri(""), Optional.of("hidden"), rig.clock);
    MarketSource source = source(keyed, Site.STOOQ, "SAP,BMW");

    Received received = (Received) source.fetch(rig.spool);

    assertThat(rig.server.requests().get(0).target()).endsWith("&apikey=hidden");
    assertThat(received.files().get(0).url()).endsWith("&apikey=***");
    assertThat(received.unreadable().get("BMW.csv")).contains("DAX_STOOQ_KEY_FILE");
    Listing sap = Listings.parse(Site.STOOQ, "SAP").get(0);
    assertThat(received + " " + keyed.ask(sap, MarketSource.FROM)).doesNotContain("hidden");
  }

  private Received yahoo(String symbols) throws Exception {
    return (Received) source(new Yahoo(rig.uri("")), Site.YAHOO, symbols).fetch(rig.spool);
  }

  private MarketSource stooq(String symbols) {
    return source(new Stooq(rig.uri(""), Optional.empty(), rig.clock), Site.STOOQ, symbols);
  }

  private Received fse(String symbols) throws Exception {
    return (Received) fseSource(symbols).fetch(rig.spool);
  }

  private MarketSource fseSource(String symbols) {
    return source(new Fse(rig.uri(""), Optional.of("hidden"), rig.clock), Site.FSE, symbols);
  }

  private MarketSource source(Market market, Site site, String symbols) {
    return new MarketSource(
        "configured", market, Listings.parse(site, symbols), rig.patient(), new Rest(rig.clock));
  }
}
