package io.daxcovid.web;

import io.daxcovid.settings.ReferencePage;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {
  @Test
  void the_page_has_every_setting_of_the_web() throws Exception {
    ReferencePage.check(WebSettings.PROGRAM);
  }
}
