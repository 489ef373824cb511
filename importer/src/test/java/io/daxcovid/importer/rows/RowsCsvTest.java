package io.daxcovid.importer.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsCsvTest {
  private final RowsCsv csv = new RowsCsv(Dataset.FSE_PRICES.schema());

  @Test
  void rows_are_sorted_by_key_with_quotes_only_where_needed() {
    Content content =
        csv.write(
            List.of(
                row("^GDAXI", "2020-01-03", "13000.5"),
                row("SAP", "2020-01-03", "a\"b"),
                row("SAP", "2020-01-02", "1,5")));

    assertThat(content.csv())
        .isEqualTo(
            """
            symbol,date,open,high,low,close,volume
            SAP,2020-01-02,,,,"1,5",
            SAP,2020-01-03,,,,"a""b",
            ^GDAXI,2020-01-03,,,,13000.5,
            """);
    assertThat(content.bytes()).isEqualTo(content.csv().length());
    assertThat(content.firstDate()).isEqualTo("2020-01-02");
    assertThat(content.lastDate()).isEqualTo("2020-01-03");
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    Content content =
        csv.write(List.of(row("SAP", "2020-01-02", "1,5"), row("BMW", "2020-01-02", "")));

    assertThat(csv.read(new StringReader(content.csv()))).isEqualTo(content.rows());
  }

  @Test
  void law11_the_same_rows_in_another_order_have_the_same_hash() {
    Row one = row("SAP", "2020-01-02", "1");
    Row two = row("BMW", "2020-01-02", "2");

    assertThat(csv.write(List.of(one, two)).sha256())
        .isEqualTo(csv.write(List.of(two, one, one)).sha256());
  }

  private static Row row(String symbol, String date, String close) {
    return new Row(symbol, LocalDate.parse(date), List.of(symbol, date, "", "", "", close, ""));
  }
}
