package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.kafka.KafkaAddress;
import io.daxcovid.settings.UnusableSettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSettingsTest {
  private final Map<String, String> variables = new HashMap<>();
  @TempDir private Path folder;

  @BeforeEach
  void complete() throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "secret\n");
    variables.put("DAX_DATABASE_URL", "jdbc:mysql://127.0.0.1:3306/dax_covid");
    variables.put("DAX_DATABASE_USER", "dax_reader");
    variables.put("DAX_DATABASE_PASSWORD_FILE", password.toString());
  }

  @Test
  void what_is_not_said_has_a_default() {
    WebConfig config = read();

    assertThat(config.pipeline()).hasToString("local/dax-covid");
    assertThat(config.http().host()).isEqualTo("127.0.0.1");
    assertThat(config.http().port()).isEqualTo(8080);
    assertThat(config.http().rate()).isEqualTo(50);
    assertThat(config.http().proxies()).isEmpty();
    assertThat(config.memcached()).isEmpty();
    assertThat(config.kafka()).isEmpty();
  }

  @Test
  void it_shows_kafka_who_it_is() throws Exception {
    variables.put("DAX_KAFKA_BOOTSTRAP", "127.0.0.1:9092");
    variables.put("DAX_KAFKA_SECURITY", "SASL_SSL");
    variables.put("DAX_KAFKA_USER", "web");
    variables.put(
        "DAX_KAFKA_PASSWORD_FILE", Files.writeString(folder.resolve("kafka"), "sesame").toString());

    assertThat(read().kafka().orElseThrow().login().user()).contains("web");
    assertThat(read().toString()).doesNotContain("sesame");
  }

  @Test
  void what_is_said_counts() {
    variables.put("DAX_PIPELINE", "team/other");
    variables.put("DAX_KAFKA_BOOTSTRAP", "127.0.0.1:9092");
    variables.put("DAX_MEMCACHED", "127.0.0.1:11211");
    variables.put("DAX_WEB_PORT", "0");
    variables.put("DAX_WEB_RATE", "7");
    variables.put("DAX_WEB_TRUSTED_PROXIES", "10.0.0.0/8, fd00::1");

    WebConfig config = read();

    assertThat(config.pipeline()).hasToString("team/other");
    assertThat(config.kafka()).map(KafkaAddress::bootstrap).contains("127.0.0.1:9092");
    assertThat(config.memcached().get(0).getPort()).isEqualTo(11211);
    assertThat(config.http().port()).isZero();
    assertThat(config.http().rate()).isEqualTo(7);
    assertThat(config.http().proxies()).hasSize(2);
  }

  @Test
  void law12_the_password_is_read_and_shows_itself_nowhere() {
    WebConfig config = read();

    assertThat(config.database().password().reveal()).isEqualTo("secret");
    assertThat(config.toString()).doesNotContain("secret");
  }

  @Test
  void all_faults_are_named_at_once() {
    variables.put("DAX_DATABASE_URL", "jdbc:postgresql://x");
    variables.remove("DAX_DATABASE_USER");
    variables.put("DAX_DATABASE_PASSWORD_FILE", folder.resolve("absent").toString());
    variables.put("DAX_MEMCACHED", "nonsense");
    variables.put("DAX_WEB_PORT", "80800");
    variables.put("DAX_WEB_TRUSTED_PROXIES", "proxy.example/8");

    assertThatThrownBy(() -> read())
        .isInstanceOf(UnusableSettingsException.class)
        .hasMessageContaining(
            "DAX_DATABASE_URL is 'jdbc:postgresql://x': it must begin with jdbc:mysql:")
        .hasMessageContaining(
            "DAX_DATABASE_USER is missing, for example DAX_DATABASE_USER=dax_reader")
        .hasMessageContaining("cannot be read")
        .hasMessageContaining("'nonsense' is not host:port")
        .hasMessageContaining("DAX_WEB_PORT is '80800': it must be a whole number from 0 to 65535")
        .hasMessageContaining("'proxy.example/8' is no range like 10.0.0.0/8");
  }

  private WebConfig read() {
    return WebSettings.config(WebSettings.PROGRAM.read(variables));
  }
}
