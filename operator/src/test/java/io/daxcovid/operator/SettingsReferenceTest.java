package io.daxcovid.operator;

import io.daxcovid.settings.ReferencePage;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {
  @Test
  void the_page_has_every_setting_of_the_operator() throws Exception {
    ReferencePage.check(OperatorSettings.PROGRAM);
  }
}
