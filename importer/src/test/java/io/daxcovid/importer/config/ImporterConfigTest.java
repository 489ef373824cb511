package io.daxcovid.importer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.settings.UnusableSettingsException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterConfigTest {
  private static final Map<String, String> SMALLEST =
      Map.of(
          "DAX_HDFS_URI", "hdfs://127.0.0.1:9000",
          "DAX_KAFKA_BOOTSTRAP", "127.0.0.1:9092",
          "DAX_CASES_SOURCE", "file:data/cases.csv",
          "DAX_PRICES_SOURCE", "data/prices");

  @Test
  void everything_but_addresses_and_sources_has_a_default() {
    ImporterConfig config = ImporterConfig.from(SMALLEST);

    assertThat(config.storage().layout().root()).isEqualTo("/dax-covid");
    assertThat(config.service().interval()).isEqualTo(Duration.ofHours(1));
    assertThat(config.command()).isEqualTo("importer");
    assertThat(config.sources().synthetic()).isFalse();
    assertThat(config.service().health().port()).isEmpty();
    assertThat(config.storage().longestDeadline()).isEqualTo(Duration.ofHours(1));
    assertThat(config.sources().suspiciousShare()).isEqualTo(0.1);
    assertThat(config.sources().byDataset().get(Dataset.ECDC_CASES).name())
        .isEqualTo("file:data/cases.csv");
  }

  @Test
  void an_import_is_wedged_only_after_all_its_sources_had_their_time() {
    Map<String, String> variables = new HashMap<>(SMALLEST);
    assertThat(ImporterConfig.from(variables).service().cycleLimit(2)).hasMinutes(30);

    variables.put("DAX_SOURCE_LIMIT", "1h");
    assertThat(ImporterConfig.from(variables).service().cycleLimit(3))
        .isGreaterThan(Duration.ofHours(3));
  }

  @Test
  void all_faults_are_named_at_once_with_what_to_write() {
    Map<String, String> variables = new HashMap<>(SMALLEST);
    variables.remove("DAX_HDFS_URI");
    variables.put("DAX_IMPORT_INTERVAL", "hourly");
    variables.put("DAX_HEALTH_PORT", "-1");

    assertThatThrownBy(() -> ImporterConfig.from(variables))
        .isInstanceOf(UnusableSettingsException.class)
        .hasMessageContaining("DAX_HDFS_URI is missing, for example DAX_HDFS_URI=hdfs://")
        .hasMessageContaining("DAX_IMPORT_INTERVAL is 'hourly'")
        .hasMessageContaining("it looks like 1h")
        .hasMessageContaining("it must be a whole number from 0 to 65535");
  }

  @ParameterizedTest
  @CsvSource({
    "DAX_CASES_SOURCE, yahoo:SAP, gives prices",
    "DAX_PRICES_SOURCE, replay:prices, names its source and its first day",
    "DAX_HTTP_PROXY, socks://x, it must look like http://",
    "DAX_HTTP_ALLOWED_HOSTS, http://x, no host or host:port",
    "DAX_YAHOO_URL, ftp://x, must be https:// or http://",
    "DAX_FSE_KEY, two words, one word of plain characters",
    "DAX_STOOQ_KEY, a&b, one word of plain characters",
    "DAX_HDFS_URI, 127.0.0.1:9000, hdfs:// with a host",
    "DAX_HDFS_ROOT, dax, must start with /",
    "DAX_SYNTHETIC, yes, true or false",
    "DAX_SUSPICIOUS_SHARE, 1.5, below 1",
    "DAX_IMPORT_INTERVAL, PT0S, longer than nothing",
  })
  void a_wrong_value_is_refused_with_a_sentence(String name, String value, String sentence) {
    Map<String, String> variables = new HashMap<>(SMALLEST);
    variables.put(name, value);

    assertThatThrownBy(() -> ImporterConfig.from(variables)).hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "hush:hush@own.example:3128, DAX_HTTP_PROXY=http://***@own.example:3128",
    "http://hush:hush@own.example, DAX_HTTP_PROXY=http://***@own.example:3128",
    "own.example:1, DAX_HTTP_PROXY=http://own.example:1",
    "none, DAX_HTTP_PROXY=none"
  })
  void law12_a_proxy_is_shown_without_its_login(String proxy, String shown) {
    Map<String, String> variables = new HashMap<>(SMALLEST);
    variables.put("DAX_HTTP_PROXY", proxy);

    assertThat(ImporterConfig.PROGRAM.read(variables).toString())
        .contains(shown)
        .doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks://me:hush@x",
        "http://u:hush/b@p",
        "http://u:12/hush@p",
        "me:hush@p:x",
        "http://u:p@hush@p",
        "http://p/hush"
      })
  void law12_a_proxy_that_is_none_is_not_repeated(String proxy) {
    Map<String, String> variables = new HashMap<>(SMALLEST);
    variables.put("DAX_HTTP_PROXY", proxy);

    assertThatThrownBy(() -> ImporterConfig.from(variables))
        .hasMessageContaining("DAX_HTTP_PROXY is '***': it must look like http://")
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @CsvSource({
    "http://fse.example, false",
    "http://127.example, false",
    "https://fse.example, true",
    "http://127.0.0.1:8000, true",
    "http://localhost:8000, true"
  })
  void law12_the_key_goes_nowhere_in_clear(String url, boolean allowed) {
    Map<String, String> variables = new HashMap<>(SMALLEST);
    variables.put("DAX_FSE_URL", url);
    assertThatCode(() -> ImporterConfig.from(variables)).doesNotThrowAnyException();

    variables.put("DAX_FSE_KEY", "hush");
    if (allowed) {
      assertThatCode(() -> ImporterConfig.from(variables)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> ImporterConfig.from(variables))
          .hasMessageContaining("DAX_FSE_URL must begin with https://")
          .hasMessageNotContaining("hush");
    }
  }
}
