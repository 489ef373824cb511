package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.importer.rows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether rows that can be read should still not be published before a person has looked: compared
 * with the last good snapshot of the same configured source. Pure.
 *
 * @param share of the rows that may be missing without a question
 */
public record Suspicion(double share) {
  private static final int FEW = 2;
  private static final int NAMED = 5;

  /**
   * @param previous rows of the last good snapshot, empty if there is none
   * @param membersMayLeave true where a person decides which members there are
   * @return the reason in words
   */
  public Optional<String> of(
      Schema schema, List<Row> rows, List<Row> previous, boolean membersMayLeave, LocalDate today) {
    LocalDate last = rows.stream().map(Row::date).max(LocalDate::compareTo).orElseThrow();
    if (last.isAfter(today)) {
      return Optional.of("it holds the date %s, which is in the future".formatted(last));
    }
    if (previous.isEmpty()) {
      return Optional.empty();
    }
    return whole(rows, previous)
        .or(() -> members(rows, previous, membersMayLeave))
        .or(() -> columns(schema, rows, previous));
  }

  private Optional<String> whole(List<Row> rows, List<Row> previous) {
    MemberExtent now = MemberExtent.of(rows);
    MemberExtent before = MemberExtent.of(previous);
    if (lost(now, before)) {
      return Optional.of(
          "it has %,d rows where the last snapshot of this source has %,d, which is more than %.0f %% less"
              .formatted(now.rows(), before.rows(), share * 100));
    }
    if (now.last().isBefore(before.last())) {
      return Optional.of(
          "its newest date is %s, older than %s in the last snapshot of this source"
              .formatted(now.last(), before.last()));
    }
    return Optional.empty();
  }

  private boolean lost(MemberExtent now, MemberExtent before) {
    long missing = before.rows() - now.rows();
    return missing > FEW && missing > before.rows() * share;
  }

  private Optional<String> members(List<Row> rows, List<Row> previous, boolean membersMayLeave) {
    var now = MemberExtent.byMember(rows);
    var before = MemberExtent.byMember(previous);
    Predicate<String> left = member -> !now.containsKey(member);
    Predicate<String> shrunk =
        member ->
            now.containsKey(member)
                && (lost(now.get(member), before.get(member))
                    || now.get(member).last().isBefore(before.get(member).last()));
    if (!membersMayLeave && before.keySet().stream().anyMatch(left)) {
      return Optional.of("it lacks " + named(before.keySet(), left) + ", which were there before");
    }
    return before.keySet().stream().anyMatch(shrunk)
        ? Optional.of(
            "rows that were there before are missing for " + named(before.keySet(), shrunk))
        : Optional.empty();
  }

  private static String named(Set<String> members, Predicate<String> which) {
    List<String> all = members.stream().filter(which).toList();
    String first = all.stream().limit(NAMED).collect(Collectors.joining(", "));
    return all.size() > NAMED ? first + " and " + (all.size() - NAMED) + " more" : first;
  }

  private static Optional<String> columns(Schema schema, List<Row> rows, List<Row> previous) {
    return IntStream.range(0, schema.columns().size())
        .filter(i -> previous.stream().anyMatch(row -> !row.values().get(i).isEmpty()))
        .filter(i -> rows.stream().allMatch(row -> row.values().get(i).isEmpty()))
        .mapToObj(i -> "the column %s is empty everywhere now".formatted(schema.columns().get(i)))
        .findFirst();
  }
}
