package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.source.http.Behaviours;
import io.daxcovid.importer.source.http.SourceServer;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sources that are no files of this machine, from the answer to the snapshot. */
class RemoteSourcesIT {
  private static final LocalDate FROM = LocalDate.of(2020, 3, 5);
  private static final String REPLAY = "replay:%s?from=2020-03-05&every=1s";

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();

  @Test
  void law10_a_file_from_a_server_becomes_a_snapshot_that_names_it() throws Exception {
    try (SourceServer server = SourceServer.start()) {
      server.plan("/cases.csv", Behaviours.ok(Files.readString(fixture.sources().cases())));
      String url = server.uri("/cases.csv").toString();
      TestImporter importer = fixture.with(url, fixture.sources().prices().toString());

      assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
      assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);

      Manifest manifest = importer.snapshots(Dataset.ECDC_CASES).get(0);
      assertThat(manifest.source()).isEqualTo(url);
      assertThat(manifest.sourceUrls()).containsExactly(url);
      assertThat(importer.status(Dataset.ECDC_CASES).sources().get(0).outcome())
          .isEqualTo(Outcome.UNCHANGED);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void prices_of_yahoo_and_of_fse_become_snapshots_and_a_symbol_that_is_gone_fails_alone()
      throws Exception {
    String chart =
        """
        {"chart":{"result":[{"meta":{"currency":"EUR","symbol":"X","gmtoffset":3600},
         "timestamp":[1583136000,1583222400],"indicators":{
          "quote":[{"open":[100,101],"high":[110,111],"low":[90,91],"close":[105,106],"volume":[10,11]}],
          "adjclose":[{"adjclose":[105,106]}]}}],"error":null}}
        """;
    String dataset =
        """
        {"dataset":{"dataset_code":"SAP_X","column_names":["Date","Open","High","Low","Close","Change",
         "Traded Volume","Turnover","Last Price of the Day","Daily Traded Units","Daily Turnover"],
         "data":[["2020-03-02",100,110,90,105,null,10,1050,null,null,null]]}}
        """;
    try (SourceServer server = SourceServer.start()) {
      server
          .plan("/v8/finance/chart/SAP.DE", Behaviours.ok(chart))
          .plan("/api/v3/datasets/FSE/SAP_X.json", Behaviours.ok(dataset));

      assertThat(prices(server, "yahoo:SAP,LIN").rows()).isEqualTo(2);
      assertThat(prices(server, "fse:SAP,EOAN").rows()).isEqualTo(1);
    }
  }

  private Manifest prices(SourceServer server, String source) throws Exception {
    Map<String, String> variables = fixture.variables("127.0.0.1:1");
    variables.put("DAX_HDFS_ROOT", "/" + UUID.randomUUID());
    variables.put("DAX_PRICES_SOURCE", source);
    variables.put("DAX_YAHOO_URL", server.uri("").toString());
    variables.put("DAX_FSE_URL", server.uri("").toString());
    TestImporter importer = new TestImporter(variables, Clock.systemUTC());
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(importer.printed()).containsAnyOf("LIN is left out", "EOAN is left out");
    return importer.snapshots(Dataset.FSE_PRICES).get(0);
  }

  @Test
  void law5_a_page_with_status_200_is_put_into_quarantine() throws Exception {
    try (SourceServer server = SourceServer.start()) {
      server.plan("/cases.csv", Behaviours.ok("<!DOCTYPE html><html>Sorry</html>"));
      TestImporter importer =
          fixture.with(server.uri("/cases.csv").toString(), fixture.sources().prices().toString());

      assertThat(importer.once()).isEqualTo(CycleOutcome.REFUSED);
      assertThat(importer.once()).isEqualTo(CycleOutcome.REFUSED);

      assertThat(importer.printed()).contains("HTML");
      assertThat(importer.snapshots(Dataset.ECDC_CASES)).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void law7_a_source_that_does_not_answer_is_named_with_the_reason() throws Exception {
    SourceServer server = SourceServer.start();
    String url = server.uri("/cases.csv").toString();
    server.plan("/cases.csv", Behaviours.status(404, ""));
    try (server) {
      TestImporter importer = fixture.with(url, fixture.sources().prices().toString());

      assertThat(importer.once()).isEqualTo(CycleOutcome.SOURCE_UNREACHABLE);

      assertThat(importer.printed())
          .contains(url + " cannot be had: there is nothing at this address (HTTP 404)");
    }
  }

  @Test
  void a_replay_shows_day_after_day_and_goes_on_after_a_restart() throws Exception {
    writeTenDays();
    TestImporter importer = replay();
    for (int day = 0; day < 4; day++) {
      assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    }
    TestImporter restarted = replay();
    for (int cycle = 0; cycle < 8; cycle++) {
      assertThat(restarted.once()).isEqualTo(CycleOutcome.GOOD);
    }

    assertThat(lastDates(restarted, Dataset.ECDC_CASES))
        .containsExactlyElementsOf(FROM.datesUntil(FROM.plusDays(10)).toList());
    assertThat(lastDates(restarted, Dataset.FSE_PRICES)).containsExactlyElementsOf(tradingDays());
    assertThat(restarted.snapshots(Dataset.ECDC_CASES).get(0).warnings())
        .contains(
            "a replay up to 2020-03-14: the figures are those of the file, later revisions"
                + " included");
    assertThat(wholeFiles().get(0)).isEqualTo(newestContent(restarted, Dataset.ECDC_CASES));
    assertThat(wholeFiles().get(1)).isEqualTo(newestContent(restarted, Dataset.FSE_PRICES));
  }

  private List<String> wholeFiles() throws Exception {
    Map<String, String> variables = fixture.variables("127.0.0.1:1");
    variables.put("DAX_HDFS_ROOT", fixture.root() + "-whole");
    TestImporter whole = new TestImporter(variables, Clock.systemUTC());
    whole.once();
    return List.of(
        newestContent(whole, Dataset.ECDC_CASES), newestContent(whole, Dataset.FSE_PRICES));
  }

  private static String newestContent(TestImporter importer, Dataset dataset) throws Exception {
    return importer.snapshots(dataset).get(0).contentSha256();
  }

  private static List<LocalDate> lastDates(TestImporter importer, Dataset dataset)
      throws Exception {
    List<LocalDate> dates =
        new ArrayList<>(importer.snapshots(dataset).stream().map(Manifest::lastDate).toList());
    Collections.reverse(dates);
    return dates;
  }

  /** From a Thursday to the Saturday of the next week. */
  private void writeTenDays() throws Exception {
    StringBuilder cases = new StringBuilder();
    FROM.minusDays(2)
        .datesUntil(FROM.plusDays(10))
        .forEach(
            day ->
                cases.append(
                    "%02d/%02d/%d,%d,%d,%d,%d,0,Germany,DE,DEU,83019213,Europe\n"
                        .formatted(
                            day.getDayOfMonth(),
                            day.getMonthValue(),
                            day.getYear(),
                            day.getDayOfMonth(),
                            day.getMonthValue(),
                            day.getYear(),
                            day.getDayOfMonth())));
    StringBuilder prices = new StringBuilder("2020-03-04,104,112,94,106,106,900\n");
    tradingDays().forEach(day -> prices.append(day).append(",104,112,94,106,106,900\n"));
    fixture.sources().writeCases(cases.toString());
    fixture.sources().writePrices("SAP", prices.toString()).writePrices("BMW", prices.toString());
  }

  private static List<LocalDate> tradingDays() {
    return FROM.datesUntil(FROM.plusDays(10))
        .filter(day -> day.getDayOfWeek().getValue() < 6)
        .toList();
  }

  private TestImporter replay() {
    return fixture.with(
        REPLAY.formatted(fixture.sources().cases()), REPLAY.formatted(fixture.sources().prices()));
  }
}
