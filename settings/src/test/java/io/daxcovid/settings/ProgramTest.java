package io.daxcovid.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private static final Setting<String> URI =
      Setting.required("DAX_HDFS_URI", ValueType.TEXT, "hdfs://127.0.0.1:9000", "Where HDFS is");
  private static final Setting<Duration> INTERVAL =
      Setting.withDefault("DAX_IMPORT_INTERVAL", Durations.POSITIVE, "1h", "Between two imports");
  private static final Setting<Optional<Integer>> PORT =
      Setting.optional("DAX_HEALTH_PORT", ValueType.PORT, "8081", "Where health is answered");
  private static final Setting<Secret> PASSWORD =
      Setting.required("DAX_PASSWORD", ValueType.SECRET, "/run/secrets/password", "Of the reader");
  private static final Program PROGRAM =
      new Program("importer", List.of(URI, INTERVAL, PORT, PASSWORD));

  @TempDir private Path folder;
  private final Map<String, String> environment =
      new HashMap<>(Map.of("DAX_HDFS_URI", "hdfs://h:9000", "DAX_PASSWORD", "hush"));

  @Test
  void what_is_not_said_has_its_default_or_is_empty() {
    environment.put("DAX_HEALTH_PORT", " ");

    Values values = PROGRAM.read(environment);

    assertThat(values.get(URI)).isEqualTo("hdfs://h:9000");
    assertThat(values.get(INTERVAL)).isEqualTo(Duration.ofHours(1));
    assertThat(values.get(PORT)).as("an empty value counts as absent").isEmpty();
  }

  @Test
  void a_file_gives_what_the_environment_does_not() throws Exception {
    file("# made by hand", "", "DAX_HDFS_URI = hdfs://file:9000", "DAX_IMPORT_INTERVAL=90s");

    Values values = PROGRAM.read(environment);

    assertThat(values.get(URI)).as("the environment wins").isEqualTo("hdfs://h:9000");
    assertThat(values.get(INTERVAL)).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void all_faults_are_said_at_once_each_with_what_to_write() throws Exception {
    file("DAX_IMPORT_INTERVALL=1h", "just words", "DAX_HEALTH_PORT=1", "DAX_HEALTH_PORT=2");
    environment.remove("DAX_HDFS_URI");
    environment.put("DAX_IMPORT_INTERVAL", "hourly");
    environment.put("DAX_HEALTH_PORT", "80800");

    assertThatThrownBy(() -> PROGRAM.read(environment))
        .isInstanceOf(UnusableSettingsException.class)
        .hasMessageStartingWith("The importer cannot start with these settings:\n  ")
        .hasMessageContaining(
            "DAX_IMPORT_INTERVALL in %s is not a setting of the importer; did you mean 'DAX_IMPORT_INTERVAL'?"
                .formatted(folder.resolve("dax.conf")))
        .hasMessageContaining("Line 2 of %s must be NAME=value", folder.resolve("dax.conf"))
        .hasMessageContaining("has DAX_HEALTH_PORT twice; keep one line of it")
        .hasMessageContaining(
            "DAX_HDFS_URI is missing, for example DAX_HDFS_URI=hdfs://127.0.0.1:9000")
        .hasMessageContaining(
            "DAX_IMPORT_INTERVAL is 'hourly': it is not a duration; it looks like 1h")
        .hasMessageContaining(
            "DAX_HEALTH_PORT is '80800': it must be a whole number from 0 to 65535; it looks like 8081");
  }

  @Test
  void a_settings_file_that_is_not_there_is_a_fault() {
    environment.put("DAX_CONFIG_FILE", "/not/there");

    assertThatThrownBy(() -> PROGRAM.read(environment))
        .hasMessageContaining(
            "DAX_CONFIG_FILE is '/not/there', which cannot be read as UTF-8 text: there is no such file");
  }

  @Test
  void a_misspelt_name_is_refused_with_the_nearest_right_one() {
    environment.put("DAX_IMPORT_INTERVALL", "1h");
    environment.put("DAX_NOBODY_KNOWS", "1");

    assertThatThrownBy(() -> PROGRAM.read(environment))
        .hasMessageContaining("did you mean 'DAX_IMPORT_INTERVAL'?")
        .hasMessageContaining(
            "DAX_NOBODY_KNOWS is not a setting of the importer; remove it (docs/configuration.md");
  }

  @Test
  void names_of_other_programs_are_no_fault_in_the_environment_but_in_the_file() throws Exception {
    environment.put("DAX_DATA", "/data");
    environment.put("DAX_DATABASE_PASSWORD_FILE", "/run/secrets/x");
    environment.put("PATH", "/bin");
    assertThat(PROGRAM.read(environment))
        .hasToString("DAX_HDFS_URI=hdfs://h:9000, DAX_PASSWORD=***");

    file("DAX_WEB_PORT=1");
    assertThatThrownBy(() -> PROGRAM.read(environment)).hasMessageContaining("DAX_WEB_PORT in ");
  }

  @Test
  void what_kubernetes_says_about_a_service_is_no_setting() {
    environment.put("DAX_HEALTH_PORT", "tcp://10.0.0.7:80");
    environment.put("DAX_HEALTH_SERVICE_HOST", "10.0.0.7");
    environment.put("DAX_HEALTH_SERVICE_PORT_HTTP", "80");
    environment.put("DAX_HEALTH_PORT_80_TCP_ADDR", "10.0.0.7");

    assertThat(PROGRAM.read(environment).get(PORT)).isEmpty();
  }

  @Test
  void law12_a_secret_comes_from_a_file_or_the_environment_and_shows_itself_nowhere()
      throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "hush\n");
    environment.put("DAX_PASSWORD_FILE", file.toString());
    assertThatThrownBy(() -> PROGRAM.read(environment))
        .hasMessageContaining("DAX_PASSWORD and DAX_PASSWORD_FILE are both set; keep one")
        .hasMessageNotContaining("hush");

    environment.remove("DAX_PASSWORD");
    Values values = PROGRAM.read(environment);
    assertThat(values.get(PASSWORD).reveal()).isEqualTo("hush");
    assertThat(values.toString()).doesNotContain("hush").contains("DAX_PASSWORD_FILE=" + file);
    assertThat(values.get(PASSWORD)).hasToString("***");

    Files.writeString(file, "\n");
    assertThatThrownBy(() -> PROGRAM.read(environment)).hasMessageContaining("which is empty");
    Files.delete(file);
    assertThatThrownBy(() -> PROGRAM.read(environment))
        .hasMessageContaining("which cannot be read: there is no such file");
    environment.remove("DAX_PASSWORD_FILE");
    assertThatThrownBy(() -> PROGRAM.read(environment))
        .hasMessageContaining("DAX_PASSWORD_FILE is missing");
  }

  @Test
  void law12_credentials_in_an_address_are_masked_wherever_it_is_shown() {
    environment.put("DAX_HDFS_URI", "https://me:hush@host/data?api_key=hush&x=1&password=hush");

    assertThat(PROGRAM.read(environment).toString())
        .contains("DAX_HDFS_URI=https://***@host/data?api_key=***&x=1&password=***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://u:hush/b@p.example/",
        "http://u:1/hush@p.example:3128",
        "http://hush@hush@p.example/x",
        "https://h.example/x?sig=hush&a=1",
        "https://h.example/x?auth=hush",
        "https://h.example/x?api_key2=hush",
        "https://h.example/x?X-Amz-Signature=hush#here",
        "https://h.example/x?a=1&client%5Fsecret=hush"
      })
  void law12_credentials_are_masked_however_oddly_they_are_written(String address) {
    assertThat(Masked.text(address)).doesNotContain("hush").contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://h.example/@list/cases.csv?from=2020", "hdfs://127.0.0.1:9000/dax-covid"})
  void what_holds_no_credentials_is_shown_as_it_is(String address) {
    assertThat(Masked.text(address)).isEqualTo(address);
  }

  private void file(String... lines) throws Exception {
    Path file = Files.write(folder.resolve("dax.conf"), List.of(lines));
    environment.put("DAX_CONFIG_FILE", file.toString());
  }
}
