package io.daxcovid.importer.config;

import io.daxcovid.settings.ReferencePage;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {
  @Test
  void the_page_has_every_setting_of_the_importer() throws Exception {
    ReferencePage.check(ImporterConfig.PROGRAM);
  }
}
