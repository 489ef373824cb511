package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.Raw;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is written by somebody else: what may hurt is refused by its name. */
class HostileInputTest {
  private static final String GERMANY = "02/03/2020,2,3,2020,18,0,Germany,DE,DEU,83019213,Europe\n";

  @Test
  void a_zip_bomb_is_refused_while_it_is_unpacked() throws IOException {
    byte[] rows = bomb(Raw.ECDC_HEADER, GERMANY);
    byte[] skipped = bomb("{\"x\":[1", ",1");

    for (byte[] bytes : new byte[][] {rows, skipped}) {
      assertThatThrownBy(() -> cases(Raw.bytes("a.gz", bytes)))
          .hasMessage("a.gz unpacks to more than 200 times its size: it looks like a zip bomb");
    }
  }

  @Test
  void a_line_without_end_is_refused() {
    String line = Raw.ECDC_HEADER + "x".repeat(3 << 20);
    String columns = Raw.ECDC_HEADER + ",".repeat(5_000) + "\n";
    String quoted = Raw.ECDC_HEADER + "\"" + "x\n".repeat(3 << 20);

    assertThatThrownBy(() -> cases(line)).hasMessageContaining("malformed near line 2");
    assertThatThrownBy(() -> cases(quoted)).hasMessageContaining("malformed near line 2");
    assertThatThrownBy(() -> cases(columns)).hasMessageContaining("has more than 1,000 columns");
    assertThatThrownBy(() -> cases(GERMANY.replace("Germany", "x".repeat(70_000))))
        .hasMessageContaining("a value of more than 65,536 characters");
  }

  @Test
  void json_that_is_deep_wide_or_long_is_refused() {
    String wide =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "\"f" + i + "\":1")
            .collect(Collectors.joining(","));

    assertThatThrownBy(() -> cases("[".repeat(100_000))).hasMessageContaining("no JSON object");
    assertThatThrownBy(() -> cases("[{\"a\":" + "[".repeat(100_000)))
        .hasMessageContaining("nesting depth");
    assertThatThrownBy(() -> cases("{\"a\":".repeat(100_000)))
        .hasMessageContaining("nesting depth");
    assertThatThrownBy(() -> prices("{\"chart\":" + "[".repeat(100_000)))
        .hasMessageContaining("nesting depth");
    assertThatThrownBy(() -> cases("[{" + wide + "}]"))
        .hasMessageContaining("more than 1,000 fields");
    assertThatThrownBy(() -> cases("[{\"a\":\"" + "x".repeat(2 << 20) + "\"}]"))
        .hasMessageContaining("length");
    assertThatThrownBy(() -> cases("[{\"" + "x".repeat(100_000) + "\":1}]"))
        .hasMessageContaining("length");
    assertThatThrownBy(() -> cases("[{\"a\":" + "9".repeat(100_000) + "}]"))
        .hasMessageContaining("length");
    assertThatThrownBy(() -> cases("[{\"a\":1,\"a\":2}]")).hasMessageContaining("field a twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "99999999999999999999999999999999999"})
  void a_huge_number_is_refused(String number) {
    assertThatThrownBy(() -> cases(GERMANY.replace(",18,", "," + number + ",")))
        .hasMessageContaining("is beyond any sense");
    assertThatThrownBy(() -> cases(GERMANY.replace(",18,", "," + "9".repeat(60_000) + ",")))
        .hasMessageContaining("is beyond any sense");
  }

  @Test
  void more_days_than_an_exchange_can_have_had_are_refused() {
    String day = "2020-03-02,1,1,1,1,1,1\n";

    assertThatThrownBy(() -> prices(Raw.YAHOO_HEADER + day.repeat(40_001)))
        .hasMessageContaining("more than 40,000 days");
    assertThatThrownBy(
            () ->
                prices("{\"chart\":{\"result\":[{\"timestamp\":[" + "1,".repeat(50_000) + "1]}]}}"))
        .hasMessageContaining("more than 40,000 days");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] utf16 = (Raw.ECDC_HEADER + GERMANY).getBytes(StandardCharsets.UTF_16);

    assertThatThrownBy(() -> cases(Raw.bytes("a.csv", utf16))).hasMessageContaining("NUL bytes");
    assertThatThrownBy(() -> cases(GERMANY.replace("Germany", "Ger\0many")))
        .hasMessageContaining("NUL bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ger\u202emany", "Ger\u0007many", "Ger\u200bmany", "Ger\u009bmany"})
  void a_name_with_marks_that_act_on_a_screen_is_refused_and_shown_harmless(String name) {
    assertThatThrownBy(() -> cases(GERMANY.replace("Germany", name)))
        .hasMessageContaining("holds characters that cannot be seen")
        .hasMessageContaining("Ger\\u");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "../../etc", "DE\u202e", "+1", "@SUM(1)", "-1"})
  void a_key_that_is_no_key_is_refused(String code) {
    assertThatThrownBy(() -> cases(GERMANY.replace(",DE,", ",\"" + code + "\",")))
        .hasMessageContaining("is no area code");
    assertThatThrownBy(() -> symbols("sap prices.csv,\"" + code + "\""))
        .hasMessageContaining("is no symbol");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../SAP.csv", "/etc/passwd", "a\\b.csv", "..", "C:a.csv"})
  void a_path_in_symbols_csv_is_refused(String path) {
    assertThatThrownBy(() -> symbols(path + ",SAP"))
        .hasMessageContaining("is no plain name of a file beside symbols.csv");
  }

  @Test
  void foreign_words_in_a_message_are_short_and_harmless() {
    assertThatThrownBy(() -> cases("<html>\u001b[2J" + "x".repeat(10_000)))
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .hasSizeLessThan(300)
                    .contains("\\u001b")
                    .doesNotContain("\u001b"));
  }

  @Test
  void a_date_as_long_as_a_book_does_not_fill_the_message() {
    String date = "2020-03-02".repeat(1_000);

    assertThatThrownBy(() -> prices(Raw.YAHOO_HEADER + date + ",1,1,1,1,1,1\n"))
        .hasMessageContaining("is no date like 2020-12-31")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  private static byte[] bomb(String beginning, String again) throws IOException {
    byte[] block = again.repeat((1 << 20) / again.length()).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(beginning.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static void symbols(String line) {
    RawFile list = Raw.text("symbols.csv", "file,symbol\n" + line + "\n");
    RawFile prices = Raw.text("SAP.csv", Raw.YAHOO_HEADER + "2020-03-02,1,1,1,1,1,1\n");
    Parsed.by(parser(), Received.of(list, prices));
  }

  private static void cases(String text) {
    cases(Raw.text("a.csv", text.startsWith("02/") ? Raw.ECDC_HEADER + text : text));
  }

  private static void cases(RawFile file) {
    Parsed.by(new CasesParser(), Received.of(file));
  }

  private static void prices(String text) {
    Parsed.by(parser(), Received.of(Raw.text("SAP.csv", text)));
  }

  private static PricesParser parser() {
    return new PricesParser(new TradingDays(Clock.systemUTC()));
  }
}
