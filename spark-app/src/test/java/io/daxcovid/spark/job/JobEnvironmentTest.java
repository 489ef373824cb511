package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.spark.ledger.DatabaseAccess;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobEnvironmentTest {
  @Test
  void reads_where_the_database_is() {
    JobEnvironment environment =
        JobEnvironment.of(
            Map.of(
                "DAX_DATABASE_URL", "jdbc:mysql://127.0.0.1:3306/dax_covid",
                "DAX_DATABASE_USER", "writer",
                "DAX_DATABASE_PASSWORD_FILE", "secrets/writer"));

    assertThat(environment.database())
        .isEqualTo(
            new DatabaseAccess(
                "jdbc:mysql://127.0.0.1:3306/dax_covid", "writer", "secrets/writer"));
  }

  @Test
  void names_everything_that_is_missing_at_once() {
    assertThatThrownBy(() -> JobEnvironment.of(Map.of("DAX_DATABASE_USER", " ")))
        .hasMessageContaining("DAX_DATABASE_URL is missing")
        .hasMessageContaining("DAX_DATABASE_USER is missing")
        .hasMessageContaining("DAX_DATABASE_PASSWORD_FILE is missing");
  }

  @Test
  void law12_a_password_in_the_url_is_refused_and_not_repeated() {
    assertThatThrownBy(
            () ->
                JobEnvironment.of(
                    Map.of(
                        "DAX_DATABASE_URL", "jdbc:mysql://host/db?password=hush",
                        "DAX_DATABASE_USER", "writer",
                        "DAX_DATABASE_PASSWORD_FILE", "secrets/writer")))
        .hasMessageContaining("DAX_DATABASE_PASSWORD_FILE")
        .message()
        .doesNotContain("hush");
  }
}
