package io.daxcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.web.fixture.ApiPage;
import io.daxcovid.web.fixture.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page to read is the contract; {@code -Ddax.docs=write} makes it so. */
class ApiPageTest {
  private static final Path PAGE = Path.of("src/main/resources/page/api.html");

  @Test
  void the_page_for_builders_says_what_the_contract_says() throws Exception {
    String html = new ApiPage(Contract.read()).html();
    if ("write".equals(System.getProperty("dax.docs"))) {
      Files.writeString(PAGE, html);
    }
    assertThat(Files.readString(PAGE))
        .as("not current: run this test with -Ddax.docs=write")
        .isEqualTo(html)
        .doesNotContain("<script", " style=", "http://", "https://");
  }
}
