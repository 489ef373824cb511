package io.daxcovid.importer.cycle;

import io.daxcovid.importer.rows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many rows there are, and up to which date. */
record MemberExtent(long rows, LocalDate last) {
  static MemberExtent of(List<Row> rows) {
    return new MemberExtent(
        rows.size(), rows.stream().map(Row::date).max(LocalDate::compareTo).orElseThrow());
  }

  static Map<String, MemberExtent> byMember(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::member,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), MemberExtent::of)));
  }
}
