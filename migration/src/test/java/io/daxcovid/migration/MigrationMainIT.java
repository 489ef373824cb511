package io.daxcovid.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.local.parts.Account;
import io.daxcovid.local.testing.EmbeddedDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong; that it goes well is shown on MySQL, by the tests on a cluster. */
class MigrationMainIT {
  @Test
  void a_password_that_is_missing_is_named() throws Exception {
    assertThat(MigrationMain.run(Map.of("DAX_DATABASE_URL", "jdbc:mysql://127.0.0.1:3306/dax")))
        .isEqualTo(2);
  }

  @Test
  void an_administrator_who_may_not_make_users_changes_nothing() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.startEmpty()) {
      Account migrator = database.migrator();
      Map<String, String> environment = new HashMap<>();
      environment.put("DAX_DATABASE_URL", database.url());
      environment.put("DAX_ADMIN_USER", migrator.user());
      environment.put("DAX_ADMIN_PASSWORD_FILE", migrator.passwordFile().toString());
      for (String role : new String[] {"MIGRATOR", "WRITER", "READER"}) {
        environment.put("DAX_" + role + "_PASSWORD", "another");
      }

      assertThat(MigrationMain.run(environment)).isEqualTo(1);
      assertThat(database.connect(migrator).isValid(1)).isTrue();
    }
  }
}
