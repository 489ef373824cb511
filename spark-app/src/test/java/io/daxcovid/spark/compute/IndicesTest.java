package io.daxcovid.spark.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.spark.ledger.ResultRow;
import io.daxcovid.spark.ledger.ResultRow.IndexDay;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IndicesTest {
  private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
  private final Prices prices = new Prices(new TreeMap<>(), new TreeMap<>());

  @Test
  void the_index_itself_is_correlated_where_a_source_gives_it() {
    close(Dataset.REFERENCE_INDEX, 0, 11_000);
    close(Dataset.REFERENCE_INDEX, 1, 12_100);
    close("SAP", 0, 100);

    assertThat(Indices.of(prices).correlated().levels()).containsExactly(11_000, 12_100);
    assertThat(Indices.of(prices).rows())
        .filteredOn(row -> row instanceof IndexDay day && day.kind().equals("reference"))
        .containsExactly(
            new IndexDay("reference", DAY, null, 11_000, null, 1, 0),
            new IndexDay(
                "reference",
                DAY.plusDays(1),
                null,
                12_100,
                StrictMath.log(12_100.0 / 11_000.0),
                1,
                0));
  }

  @Test
  void without_it_the_composite_of_the_shares_is() {
    for (int day = 0; day < 10; day++) {
      close("SAP", day, 100 + day);
      close("DBK", day, 50 + day);
    }

    assertThat(Indices.of(prices).correlated().days()).hasSize(10);
    assertThat(Indices.of(prices).byKind()).containsOnlyKeys(IndexKind.COMPOSITE, IndexKind.SUM);
  }

  @Test
  void the_sum_of_opens_is_only_known_if_every_member_has_one() {
    close("SAP", 0, 100);
    close("DBK", 0, 50);
    open("SAP", 0, 99);
    close("SAP", 1, 101);
    open("SAP", 1, 100);

    assertThat(Indices.of(prices).rows())
        .filteredOn(row -> row instanceof IndexDay day && day.kind().equals("sum"))
        .extracting(row -> ((IndexDay) row).open())
        .containsExactly(null, 100.0);
    assertThat(Indices.of(prices).rows()).hasOnlyElementsOfType(ResultRow.class);
  }

  @Test
  void no_price_at_all_is_refused() {
    assertThatThrownBy(() -> Indices.of(prices)).hasMessageContaining("no closing price");
  }

  private void close(String symbol, int day, double price) {
    prices.closes().computeIfAbsent(symbol, key -> new TreeMap<>()).put(DAY.plusDays(day), price);
  }

  private void open(String symbol, int day, double price) {
    prices.opens().computeIfAbsent(symbol, key -> new TreeMap<>()).put(DAY.plusDays(day), price);
  }
}
