package io.daxcovid.importer.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.importer.spool.Spool;
import io.daxcovid.importer.spool.SpoolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSorterTest {
  private static final Schema SCHEMA = Dataset.FSE_PRICES.schema();
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  @TempDir private Path folder;

  @Test
  void rows_are_sorted_by_key_with_quotes_only_where_needed() throws IOException {
    Sorted sorted =
        Sorted.of(
            SCHEMA,
            List.of(
                row("^GDAXI", "2020-01-03", "13000.5"),
                row("SAP", "2020-01-03", "a\"b"),
                row("SAP", "2020-01-02", "1,5")));

    assertThat(sorted.csv())
        .isEqualTo(
            """
            symbol,date,open,high,low,close,volume
            SAP,2020-01-02,,,,"1,5",
            SAP,2020-01-03,,,,"a\""b",
            ^GDAXI,2020-01-03,,,,13000.5,
            """);
    assertThat(sorted.content().bytes()).isEqualTo(sorted.csv().length());
    assertThat(sorted.content().rows()).isEqualTo(3);
    assertThat(sorted.content().firstDate()).isEqualTo("2020-01-02");
    assertThat(sorted.content().lastDate()).isEqualTo("2020-01-03");
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    List<Row> rows = List.of(row("BMW", "2020-01-02", ""), row("SAP", "2020-01-02", "ç,\n\"5"));

    assertThat(Sorted.of(SCHEMA, rows).rows()).isEqualTo(rows);
  }

  /** From one run per row, merged many times over, to no run at all. */
  @ParameterizedTest
  @ValueSource(longs = {0, 150, 1_000, 20_000, 400_000, RowSorter.MEMORY})
  void law11_the_same_bytes_come_out_wherever_it_spills_and_in_whatever_order_rows_come(long memory)
      throws IOException {
    List<Row> rows = many(2_500);
    String expected = Sorted.of(SCHEMA, rows).csv();
    rows.addAll(rows.subList(0, 1_000));
    Collections.shuffle(rows, new Random(memory));

    Sorted spilled = Sorted.of(SCHEMA, rows, memory);

    assertThat(spilled.csv()).isEqualTo(expected);
    assertThat(spilled.content().rows()).isEqualTo(2_500);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, RowSorter.MEMORY})
  void law11_a_contradiction_is_refused_with_the_same_words_wherever_it_spills(long memory) {
    List<Row> rows = many(200);
    rows.add(row("SAP", "2020-03-05", "first"));
    rows.add(0, row("SAP", "2020-03-05", "second"));

    assertThatThrownBy(() -> Sorted.of(SCHEMA, rows, memory))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "Two different rows for SAP on 2020-03-05: SAP,2020-03-05,,,,first, and SAP,2020-03-05,,,,second,");
  }

  @Test
  void runs_are_gone_when_they_have_been_merged() throws IOException {
    try (Spool spool = Spool.open(folder, Spool.LARGEST_FILE)) {
      RowSorter sorter = new RowSorter(spool, 0);
      many(100).forEach(sorter::accept);
      Content content = sorter.finish(SCHEMA);

      try (Stream<Path> files = Files.list(content.file().getParent())) {
        assertThat(files).containsExactly(content.file());
      }
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_named_with_what_to_do() {
    Spool gone = Spool.open(folder, Spool.LARGEST_FILE);
    gone.close();
    RowSorter sorter = new RowSorter(gone, 0);

    assertThatThrownBy(() -> sorter.accept(row("SAP", "2020-01-02", "1")))
        .isInstanceOf(SpoolException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("free space there");
  }

  private static List<Row> many(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row("S" + i % 7, DAY.plusDays(i / 7).toString(), Integer.toString(i * 31)));
    }
    return rows;
  }

  private static Row row(String symbol, String date, String close) {
    return new Row(symbol, LocalDate.parse(date), List.of(symbol, date, "", "", "", close, ""));
  }
}
