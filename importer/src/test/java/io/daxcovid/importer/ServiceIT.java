package io.daxcovid.importer;

import static io.daxcovid.importer.Installation.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.local.testing.Monitoring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program as a service: what it says of itself over HTTP, and what outages do to it. */
class ServiceIT {
  private static final Pattern METRIC = Pattern.compile("# TYPE (daxcovid_\\w+) ");

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private Installation installed;

  @BeforeEach
  void install() throws Exception {
    installed = fixture.installed();
  }

  @Test
  void it_imports_at_once_and_again_after_each_interval_and_says_how_it_is() throws Exception {
    set("DAX_IMPORT_INTERVAL", "500ms");
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> installed.snapshots(Dataset.ECDC_CASES).size() == 1);
      fixture.sources().writeCases(Sources.ECDC_ROWS.replace(",18,", ",19,"));
      await(() -> installed.snapshots(Dataset.ECDC_CASES).size() == 2);
      await(() -> installed.ask("/health/ready").statusCode() == 200);
      assertThat(installed.ask("/health/live").statusCode()).isEqualTo(200);

      await(() -> installed.metric(of("daxcovid_dataset_rows", "ecdc-cases")) == 4);
      assertThat(installed.metric(of("daxcovid_dataset_last_date_timestamp_seconds", "ecdc-cases")))
          .isGreaterThan(1.5e9);
      String changed = "daxcovid_importer_changed_rows_total";
      assertThat(installed.metric(changed + "{change=\"revised\",dataset=\"ecdc-cases\"}"))
          .isEqualTo(1);
      assertThat(installed.metric("daxcovid_importer_cycles_total{outcome=\"good\"}"))
          .isGreaterThan(1);
      await(() -> installed.metric("daxcovid_importer_notification_lag_seconds") == 0);
      String documented = Files.readString(Path.of("..", "docs", "operations.md"));
      assertThat(METRIC.matcher(installed.ask("/metrics").body()).results().map(m -> m.group(1)))
          .hasSizeGreaterThan(15)
          .allSatisfy(metric -> assertThat(documented).contains("`" + metric + "`"));
      String metrics = installed.ask("/metrics").body();
      assertThat(Monitoring.missing("daxcovid_importer_", metrics)).isEmpty();
      assertThat(Monitoring.missing("daxcovid_dataset_", metrics)).isEmpty();
      assertThat(importer.printed()).contains("Settings: ").contains("Health and metrics: http://");
    }
  }

  @Test
  void law5_a_refused_import_is_a_metric() throws Exception {
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> installed.snapshots(Dataset.ECDC_CASES).size() == 1);
      importer.terminate();
      importer.exitCode();
    }
    Files.writeString(fixture.sources().cases(), "");
    try (ImporterProcess importer = installed.start("run")) {
      String refusals = "daxcovid_importer_refusals_total";
      await(
          () -> installed.metric(refusals + "{dataset=\"ecdc-cases\",reason=\"unreadable\"}") == 1);
      assertThat(installed.metric(of("daxcovid_dataset_quarantined", "ecdc-cases"))).isEqualTo(1);
      assertThat(installed.metric(of("daxcovid_dataset_rows", "ecdc-cases")))
          .as("the last good snapshot stays")
          .isEqualTo(4);
      assertThat(
              installed.metric(
                  "daxcovid_importer_checks_total{dataset=\"ecdc-cases\",outcome=\"refused\"}"))
          .isEqualTo(1);
      assertThat(importer.isAlive()).isTrue();
    }
  }

  @Test
  void law7_kafka_may_be_away_and_the_notification_comes_when_it_is_back() throws Exception {
    set("DAX_AWAY_LIMIT", "2s");
    fixture.kafka().part().stop();
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> importer.printed().contains("does not answer; notifications wait"));
      await(() -> installed.snapshots(Dataset.FSE_PRICES).size() == 1);
      await(() -> installed.metric("daxcovid_importer_notification_lag_seconds") > 2);
      assertThat(installed.ask("/health/ready").statusCode()).isEqualTo(503);
      assertThat(installed.ask("/health/ready").body())
          .contains("Kafka has not acknowledged a notification");
      assertThat(installed.ask("/health/live").statusCode()).isEqualTo(200);

      fixture.kafka().part().startAgain();

      String path = installed.snapshots(Dataset.FSE_PRICES).get(0).id().value();
      await(() -> installed.last(Topics.SNAPSHOTS, "fse-prices").contains(path));
      await(() -> installed.ask("/health/ready").statusCode() == 200);
      assertThat(importer.isAlive()).isTrue();
    } finally {
      fixture.kafka().part().stop();
      fixture.kafka().part().startAgain();
    }
  }

  @Test
  void law7_a_topic_that_was_deleted_is_made_anew_and_filled_by_the_next_cycle() throws Exception {
    set("DAX_IMPORT_INTERVAL", "1s");
    try (ImporterProcess importer = installed.start("run");
        Admin admin = Admin.create(Map.of("bootstrap.servers", fixture.kafka().bootstrap()))) {
      await(() -> installed.snapshots(Dataset.FSE_PRICES).size() == 1);
      String id = installed.snapshots(Dataset.FSE_PRICES).get(0).id().value();
      await(() -> installed.last(Topics.SNAPSHOTS, "fse-prices").contains(id));

      admin.deleteTopics(List.of(Topics.SNAPSHOTS, Topics.STATUS)).all().get();

      await(() -> installed.last(Topics.SNAPSHOTS, "fse-prices").contains(id));
      await(() -> installed.last(Topics.STATUS, "dataset/ecdc-cases").contains("UNCHANGED"));
      TopicReader topics = new TopicReader(fixture.kafka().bootstrap());
      await(() -> topics.cleanupPolicy(Topics.SNAPSHOTS).equals("compact"));
      await(() -> topics.cleanupPolicy(Topics.STATUS).equals("compact"));
      assertThat(installed.snapshots(Dataset.FSE_PRICES)).hasSize(1);
    }
  }

  @Test
  void a_replay_has_a_pace_of_its_own() throws Exception {
    set("DAX_IMPORT_INTERVAL", "1h");
    String cases = "replay:%s?from=2020-03-01&every=1s".formatted(fixture.sources().cases());
    set("DAX_CASES_SOURCE", cases);
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> installed.snapshots(Dataset.ECDC_CASES).size() == 2);
      assertThat(importer.isAlive()).isTrue();
    }
  }

  private void set(String name, String value) {
    installed.variables().put(name, value);
  }

  private static String of(String metric, String dataset) {
    return "%s{dataset=\"%s\"}".formatted(metric, dataset);
  }
}
