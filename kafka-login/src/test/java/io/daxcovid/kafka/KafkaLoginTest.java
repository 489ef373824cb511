package io.daxcovid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.settings.Program;
import io.daxcovid.settings.UnusableSettingsException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;

class KafkaLoginTest {
  private static final Program PROGRAM = Program.of("test", List.of(KafkaLogin.SETTINGS));

  @Test
  void nobody_is_shown_anything_by_default() {
    assertThat(login(Map.of()).properties()).isEqualTo(Map.of("security.protocol", "PLAINTEXT"));
  }

  @Test
  void password_comes_through_whatever_its_letters() {
    String password = "a\"b\\c;d='e";
    Map<String, Object> properties =
        login(
                Map.of(
                    "DAX_KAFKA_SECURITY", "SASL_SSL",
                    "DAX_KAFKA_USER", "importer",
                    "DAX_KAFKA_PASSWORD", password,
                    "DAX_KAFKA_AUTHORITY", "/ca.crt"))
            .properties();

    assertThat(properties)
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .containsEntry("ssl.truststore.type", "PEM")
        .containsEntry("ssl.truststore.location", "/ca.crt");
    Password jaas = new Password((String) properties.get("sasl.jaas.config"));
    var entry =
        JaasContext.loadClientContext(Map.of("sasl.jaas.config", jaas))
            .configurationEntries()
            .get(0);
    assertThat(entry.getLoginModuleName()).endsWith("ScramLoginModule");
    assertThat(entry.getOptions().get("username")).isEqualTo("importer");
    assertThat(entry.getOptions().get("password")).isEqualTo(password);
  }

  @Test
  void address_and_login_win_over_a_clients_own_settings() {
    KafkaAddress kafka = new KafkaAddress("kafka:9092", login(Map.of()));

    assertThat(kafka.client(Map.of("client.id", "x", "bootstrap.servers", "elsewhere:1")))
        .isEqualTo(
            Map.of(
                "client.id",
                "x",
                "bootstrap.servers",
                "kafka:9092",
                "security.protocol",
                "PLAINTEXT"));
  }

  @Test
  void unknown_mechanism_is_a_fault_of_the_settings() {
    assertThatThrownBy(() -> login(Map.of("DAX_KAFKA_MECHANISM", "GSSAPI")))
        .isInstanceOf(UnusableSettingsException.class)
        .hasMessageContaining("DAX_KAFKA_MECHANISM");
  }

  private static KafkaLogin login(Map<String, String> environment) {
    return KafkaLogin.from(PROGRAM.read(environment));
  }
}
