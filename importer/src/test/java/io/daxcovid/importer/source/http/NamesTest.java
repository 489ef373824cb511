package io.daxcovid.importer.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "https://e.org/a/cases.csv, cases.csv",
    "https://e.org/a/cases.csv?x=/y.json, cases.csv",
    "https://e.org/covid19/casedistribution/csv, casedistribution.csv",
    "https://e.org/covid19/casedistribution/csv/data.csv, data.csv",
    "https://e.org/, data",
    "https://e.org, data",
    "https://e.org/..%2F..%2Fetc/..%2Fpasswd, passwd",
    "https://e.org/a/.., a",
    "https://e.org/.hidden, hidden",
    "https://e.org/%5EGDAXI.csv, ^GDAXI.csv"
  })
  void a_file_name_cannot_lead_out_of_a_folder(String uri, String name) {
    assertThat(FileNames.of(URI.create(uri))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "http://e.org", "e.org/x", "me@e.org", "e.org:port"})
  void what_is_no_host_is_refused(String text) {
    assertThatThrownBy(() -> Authority.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_port_is_part_of_a_server() {
    assertThat(Authority.parse("E.org")).isEqualTo(Authority.of(URI.create("https://e.org/x")));
    assertThat(Authority.parse("e.org:80")).isEqualTo(Authority.of(URI.create("http://e.org")));
  }
}
