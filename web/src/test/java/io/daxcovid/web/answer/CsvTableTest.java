package io.daxcovid.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-2+3", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://x\")"})
  void a_text_that_a_spreadsheet_would_run_is_made_harmless(String text) {
    String cell = line(text);

    assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'" + text.charAt(0));
  }

  @Test
  void numbers_and_dates_stay_what_they_are() {
    assertThat(line(-0.49, -3, -7L, 1.5e-9, LocalDate.of(2020, 3, 31), null))
        .isEqualTo("-0.49,-3,-7,1.5E-9,2020-03-31,");
  }

  @Test
  void a_text_with_separators_is_quoted_and_an_ordinary_one_is_not() {
    assertThat(line("Korea, \"South\"", "Côte d'Ivoire", "a-b"))
        .isEqualTo("\"Korea, \"\"South\"\"\",Côte d'Ivoire,a-b");
  }

  private static String line(Object... values) {
    CsvTable table = new CsvTable(List.of("h"), List.of(CsvTable.row(values)));
    String text = new String(table.bytes(), StandardCharsets.UTF_8);
    return text.substring("h\r\n".length(), text.length() - "\r\n".length());
  }
}
