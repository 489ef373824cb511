package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.importer.notify.KafkaNotifier;
import io.daxcovid.importer.pace.Timepiece;
import io.daxcovid.kafka.KafkaAddress;
import io.daxcovid.kafka.KafkaLogin;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.settings.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** A real broker that asks for user and password by SCRAM, as Strimzi's does. */
class KafkaLoginIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(KafkaNotifier.class);

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private EmbeddedKafka kafka;

  @BeforeEach
  void listen() {
    kafka = fixture.kafka();
    said.start();
    LOGGER.addAppender(said);
  }

  @AfterEach
  void hearNoMore() {
    LOGGER.detachAppender(said);
  }

  @Test
  void law12_wrong_password_is_told_by_the_names_of_the_settings_and_not_shown() {
    try (KafkaNotifier notifier = notifier("guessed")) {
      notifier.report(status());

      await()
          .atMost(SOON)
          .until(
              () ->
                  heard(
                      "Kafka at %s refused the login: check DAX_KAFKA_USER, DAX_KAFKA_PASSWORD and"
                          + " DAX_KAFKA_SECURITY; notifications wait"));
      assertThat(notifier.unacknowledged()).isEqualTo(1);
    }
    assertThat(said.list).noneMatch(event -> event.getFormattedMessage().contains("guessed"));
  }

  @Test
  void right_that_is_missing_is_named_and_once_it_is_granted_the_message_goes_out()
      throws InterruptedException {
    try (KafkaNotifier notifier = notifier(ImporterFixture.KAFKA_PASSWORD)) {
      notifier.report(status());
      await()
          .atMost(SOON)
          .until(
              () ->
                  heard(
                      "Kafka at %s does not let this user write its topics: grant it CREATE,"
                          + " DESCRIBE, DESCRIBE_CONFIGS and WRITE; notifications wait"));

      kafka.grant(
          ImporterFixture.KAFKA_USER,
          AclOperation.CREATE,
          AclOperation.DESCRIBE,
          AclOperation.DESCRIBE_CONFIGS,
          AclOperation.WRITE);

      assertThat(notifier.awaitAcknowledged(SOON)).isTrue();
    }
  }

  private boolean heard(String message) {
    String expected = message.formatted(kafka.gate());
    return List.copyOf(said.list).stream()
        .anyMatch(event -> event.getFormattedMessage().equals(expected));
  }

  private KafkaNotifier notifier(String password) {
    KafkaLogin login =
        new KafkaLogin(
            SecurityProtocol.SASL_PLAINTEXT,
            "SCRAM-SHA-512",
            Optional.of(ImporterFixture.KAFKA_USER),
            Optional.of(new Secret(password)),
            Optional.empty());
    return KafkaNotifier.start(
        new KafkaAddress(kafka.gate(), login), Timepiece.of(Clock.systemUTC()));
  }

  private static DatasetStatus status() {
    Instant at = Instant.parse("2020-12-14T10:00:00Z");
    return new DatasetStatus(Dataset.ECDC_CASES, at, at, false, List.of(), List.of(), List.of());
  }
}
