package io.daxcovid.migration;

import io.daxcovid.settings.ReferencePage;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {
  @Test
  void the_page_has_every_setting_of_the_migration() throws Exception {
    ReferencePage.check(MigrationSettings.PROGRAM);
  }
}
