package io.daxcovid.importer.format.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceDatesTest {
  @Test
  void iso_dates_need_no_proof() {
    assertThat(read("2020-05-06", "2020-05-04"))
        .containsExactly(LocalDate.of(2020, 5, 6), LocalDate.of(2020, 5, 4));
  }

  @Test
  void month_first_is_read_where_the_file_proves_it_in_either_order() {
    assertThat(read("5/6/2011", "5/19/2011"))
        .containsExactly(LocalDate.of(2011, 5, 6), LocalDate.of(2011, 5, 19));
    assertThat(read("5/19/2011", "5/6/2011")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5/6/2011 5/9/2011",
        "5/19/2011 19/5/2011",
        "19/5/2011 20/5/2011",
        "5/19/2011 6/1/2011 5/20/2011",
      })
  void what_the_file_does_not_prove_is_refused(String dates) {
    assertThatThrownBy(() -> read(dates.split(" ", -1)))
        .hasMessageContaining("a.csv")
        .hasMessageContaining("dates like 2020-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2020-02-30", "20200203", "2020-5-6", "yesterday", "2020-05-06 2020/05/07"})
  void what_is_no_date_is_refused_by_its_text(String dates) {
    assertThatThrownBy(() -> read(dates.split(" ", -1))).hasMessageContaining("is no date");
  }

  private static List<LocalDate> read(String... texts) {
    return PriceDates.read("a.csv", List.of(texts));
  }
}
