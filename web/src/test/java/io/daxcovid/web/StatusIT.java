package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.message.DatasetStatus.Quarantined;
import io.daxcovid.contract.message.DatasetStatus.SourceCheck;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.PipelineStatus.Condition;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.kafka.KafkaAddress;
import io.daxcovid.kafka.KafkaLogin;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.settings.Secret;
import io.daxcovid.web.fixture.Contract;
import io.daxcovid.web.fixture.WebUnderTest;
import io.daxcovid.web.status.StatusBoard;
import io.daxcovid.web.status.StatusTail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the page knows of importer and controller, by a real broker. */
class StatusIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PASSWORD = "open-sesame";
  private static final long GENERATION = 1_607_940_000_000L;
  private static final Instant CHECKED = Instant.parse("2020-12-14T10:00:00Z");

  @Test
  void law7_the_last_state_is_shown_with_its_age_while_kafka_is_away_or_refuses_the_login()
      throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start();
        EmbeddedKafka kafka = EmbeddedKafka.startGuarded("web", PASSWORD);
        WebUnderTest web =
            WebUnderTest.start(database, List.of(), Optional.of(kafka.bootstrap()), 0)) {
      assertThat(freshness(web).get("datasets")).isEmpty();

      topic(kafka);
      DatasetStatus refused = refused();
      send(kafka, refused.key(), Json.write(refused));
      send(kafka, "pipeline/local/dax-covid", Json.write(waiting()));
      send(kafka, "dataset/broken", "{");
      await().atMost(SOON).until(() -> freshness(web).get("datasets").size() == 1);
      await().atMost(SOON).until(() -> freshness(web).get("connected").asBoolean());
      JsonNode dataset = freshness(web).at("/datasets/0");
      assertThat(dataset.at("/quarantined/0/releaseCommand").asText())
          .isEqualTo("importer accept 1");
      assertThat(dataset.at("/quarantined/1/releaseCommand").isNull()).isTrue();
      assertThat(dataset.get("checkedAt").asText()).isEqualTo(CHECKED.toString());
      await().atMost(SOON).until(() -> freshness(web).get("controller").isObject());
      assertThat(freshness(web).at("/controller/observedGeneration").asLong())
          .isEqualTo(GENERATION);
      Contract contract = Contract.read();
      JsonNode meta = web.json("/api/v1/meta");
      assertThat(contract.violations(contract.schema("/api/v1/meta"), meta, "meta")).isEmpty();

      kafka.part().kill();
      await().atMost(SOON).until(() -> !freshness(web).get("connected").asBoolean());
      assertThat(freshness(web).get("lastContact").isNull()).isFalse();
      assertThat(freshness(web).get("datasets")).hasSize(1);

      kafka.part().startAgain();
      await().atMost(SOON).until(() -> freshness(web).get("connected").asBoolean());
      itLogsInAndSaysWhatIsWrongWithTheLogin(kafka);
    }
  }

  /** The same broker's way in that asks for user and password by SCRAM, as Strimzi's does. */
  private static void itLogsInAndSaysWhatIsWrongWithTheLogin(EmbeddedKafka kafka) {
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    Logger logger = (Logger) LoggerFactory.getLogger(StatusTail.class);
    logger.addAppender(said);
    StatusBoard board = new StatusBoard();
    try (StatusTail tail = tail(kafka, "guessed", board)) {
      tail.start();
      await().atMost(SOON).until(() -> !heard(said, kafka.gate()).isEmpty());
    }
    try (StatusTail tail = tail(kafka, PASSWORD, board)) {
      tail.start();
      await().atMost(SOON).until(() -> heard(said, kafka.gate()).size() == 2);
      assertThat(board.contact().connected()).isFalse();
      kafka.grant("web", AclOperation.READ, AclOperation.DESCRIBE);
      await().atMost(SOON).until(() -> board.contact().connected());
      assertThat(board.datasets()).hasSize(1);
    }
    logger.detachAppender(said);
    assertThat(heard(said, kafka.gate()).subList(0, 2))
        .containsExactly(
            "Kafka at %s refused the login: check DAX_KAFKA_USER, DAX_KAFKA_PASSWORD and DAX_KAFKA_SECURITY; the page shows the freshness that it knew"
                .formatted(kafka.gate()),
            "Kafka at %s does not let this user read its topic: grant it READ and DESCRIBE; the page shows the freshness that it knew"
                .formatted(kafka.gate()));
  }

  private static List<String> heard(ListAppender<ILoggingEvent> said, String address) {
    return List.copyOf(said.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.contains(address))
        .toList();
  }

  private static StatusTail tail(EmbeddedKafka kafka, String password, StatusBoard board) {
    KafkaLogin login =
        new KafkaLogin(
            SecurityProtocol.SASL_PLAINTEXT,
            "SCRAM-SHA-512",
            Optional.of("web"),
            Optional.of(new Secret(password)),
            Optional.empty());
    return new StatusTail(board, new KafkaAddress(kafka.gate(), login), Clock.systemUTC());
  }

  private static JsonNode freshness(WebUnderTest web) throws Exception {
    return web.json("/api/v1/meta").get("freshness");
  }

  private static DatasetStatus refused() {
    return new DatasetStatus(
        Dataset.ECDC_CASES,
        CHECKED,
        null,
        false,
        List.of(new SourceCheck("cases.csv", Outcome.REFUSED, "Half of the rows are gone.")),
        List.of(),
        List.of(
            new Quarantined("1", CHECKED, "Half of the rows are gone.", "importer accept 1"),
            new Quarantined("2", CHECKED, "The file is torn.", null)));
  }

  private static PipelineStatus waiting() {
    return new PipelineStatus(
        "local/dax-covid",
        GENERATION,
        null,
        null,
        null,
        0,
        List.of(
            new Condition("Ready", "False", "WaitingForInputs", "fse-prices is missing", CHECKED)));
  }

  private static void topic(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      NewTopic topic = new NewTopic(Topics.STATUS, 1, (short) 1);
      admin.createTopics(List.of(topic.configs(Map.of("cleanup.policy", "compact")))).all().get();
    }
  }

  private static void send(EmbeddedKafka kafka, String key, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.STATUS, key, value)).get();
    }
  }
}
