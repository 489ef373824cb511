package io.daxcovid.importer.source.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.source.choice.SourceSpec.Files;
import io.daxcovid.importer.source.choice.SourceSpec.Prices;
import io.daxcovid.importer.source.choice.SourceSpec.Replay;
import io.daxcovid.importer.source.choice.SourceSpec.Url;
import io.daxcovid.importer.source.market.Listing;
import io.daxcovid.importer.source.market.Site;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSyntaxTest {
  @ParameterizedTest
  @CsvSource({
    "data/cases.csv, data/cases.csv",
    "/data/cases.csv, /data/cases.csv",
    "file:cases.csv, cases.csv",
    "file:/data/cases.csv, /data/cases.csv",
    "file:///data/my%20cases.csv, /data/my cases.csv",
    "./odd:name.csv, ./odd:name.csv",
    "C:cases.csv, C:cases.csv"
  })
  void a_path_is_a_path(String text, String path) {
    assertThat(cases(text)).isEqualTo(new Files(Path.of(path)));
  }

  @Test
  void a_url_is_a_url() {
    assertThat(cases("https://e.org/a.csv?x=1"))
        .isEqualTo(new Url(URI.create("https://e.org/a.csv?x=1")));
  }

  @Test
  void symbols_get_the_names_that_the_site_has_for_them_today() {
    assertThat(prices("yahoo:^GDAXI,SAP,DAI,VOW=VOW3.DE"))
        .isEqualTo(
            new Prices(
                Site.YAHOO,
                List.of(
                    new Listing("^GDAXI", "^GDAXI"),
                    new Listing("SAP", "SAP.DE"),
                    new Listing("DAI", "MBG.DE"),
                    new Listing("VOW", "VOW3.DE"))));
    assertThat(prices("stooq:^GDAXI,SAP"))
        .isEqualTo(
            new Prices(
                Site.STOOQ, List.of(new Listing("^GDAXI", "^dax"), new Listing("SAP", "sap.de"))));
    assertThat(prices("fse:1COV"))
        .isEqualTo(new Prices(Site.FSE, List.of(new Listing("1COV", "1COV_X"))));
  }

  @Test
  void the_default_is_the_archive_and_the_members_of_2020() {
    assertThat(cases("default")).isEqualTo(new Url(URI.create(SourceSyntax.ARCHIVE)));
    Prices prices = (Prices) prices("default");
    assertThat(prices.site()).isEqualTo(Site.YAHOO);
    assertThat(prices.listings()).hasSize(31);
    assertThat(((Prices) prices("fse:default")).listings()).hasSize(30);
  }

  @Test
  void a_replay_names_its_source_its_first_day_and_its_pace() {
    assertThat(cases("replay:a?b.csv?from=2020-03-01&step=7d&every=500ms"))
        .isEqualTo(
            new Replay(
                new Files(Path.of("a?b.csv")),
                LocalDate.of(2020, 3, 1),
                7,
                Duration.ofMillis(500)));
    assertThat(cases("replay:default?from=2020-03-01"))
        .isEqualTo(
            new Replay(cases("default"), LocalDate.of(2020, 3, 1), 1, Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yaho:SAP | did you mean 'yahoo'",
        "htp://e.org/a | did you mean 'http'",
        "HTTPS://e.org/a | write it in small letters: https:",
        "s3://bucket/key | there is no kind of source 's3:'",
        "odd:name.csv | written ./odd:...",
        "https:///a | names no host",
        "https://me:hidden@e.org/a | user and password do not belong in a URL",
        "https://e.org/a b?key=hidden | characters like ^ and spaces",
        "file: | a path is missing",
        "yahoo: | symbols are missing",
        "yahoo:DAX | ticker of a New York fund",
        "yahoo:SAP.DE | write it without .DE",
        "yahoo:sap | no symbol",
        "yahoo:SAP,,BMW | no symbol",
        "yahoo:SAP,SAP | given twice",
        "yahoo:SAP=../x | no ticker",
        "fse:^GDAXI | FSE has no indices",
        "replay:cases.csv | names its source and its first day",
        "replay:?from=2020-03-01 | names its source",
        "replay:a?from=2020-13-01 | is no day like 2020-03-01",
        "replay:a?step=1d | names its first day",
        "replay:a?from=2020-03-01&step=0d | no number of days",
        "replay:a?from=2020-03-01&every=1d | no time like 10s",
        "replay:a?from=2020-03-01&from=2020-03-02 | given twice",
        "replay:a?form=2020-03-01 | none of from=, step= and every=",
        "replay:replay:a?from=2020-03-01?from=2020-03-01 | makes no sense"
      })
  void a_wrong_text_is_refused_with_what_to_write(String text, String sentence) {
    assertThatThrownBy(() -> prices(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("hidden");
  }

  @Test
  void prices_are_no_cases() {
    assertThatThrownBy(() -> cases("yahoo:SAP")).hasMessageContaining("ecdc-cases are wanted");
  }

  @Test
  void law12_the_name_of_a_source_holds_no_key() {
    assertThat(ChosenSource.parse("https://e.org/a?token=word", Dataset.ECDC_CASES).name())
        .isEqualTo("https://e.org/a?token=***");
  }

  private static SourceSpec cases(String text) {
    return SourceSyntax.parse(text, Dataset.ECDC_CASES);
  }

  private static SourceSpec prices(String text) {
    return SourceSyntax.parse(text, Dataset.FSE_PRICES);
  }
}
