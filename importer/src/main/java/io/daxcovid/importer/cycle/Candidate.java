package io.daxcovid.importer.cycle;

import io.daxcovid.importer.format.Parsed;
import io.daxcovid.importer.format.Parsed.FailedMember;
import io.daxcovid.importer.rows.Content;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowsCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would be published: the rows received, and for members that failed the rows they had before.
 *
 * @param carriedOver failed members that had rows before
 */
record Candidate(
    Content content,
    List<FailedMember> failed,
    Set<String> carriedOver,
    Optional<String> doubt,
    List<String> warnings) {

  static Candidate of(RowsCsv csv, Parsed parsed, List<Row> previous) {
    Set<String> failed =
        parsed.failed().stream().map(FailedMember::member).collect(Collectors.toSet());
    List<Row> kept = previous.stream().filter(row -> failed.contains(row.member())).toList();
    Set<String> carried = kept.stream().map(Row::member).collect(Collectors.toSet());
    List<String> warnings = new ArrayList<>(parsed.warnings());
    parsed.failed().stream()
        .filter(member -> !carried.contains(member.member()))
        .forEach(member -> warnings.add(member.member() + " is left out: " + member.reason()));
    return new Candidate(
        csv.write(Stream.concat(parsed.rows().stream(), kept.stream()).toList()),
        parsed.failed(),
        Set.copyOf(carried),
        parsed.doubt(),
        List.copyOf(warnings));
  }
}
