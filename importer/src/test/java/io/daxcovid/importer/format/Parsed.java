package io.daxcovid.importer.format;

import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.source.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a parser gave, for the files of a test that are small. */
record Parsed(List<Row> rows, Findings findings) {
  static Parsed by(DatasetParser parser, Received received) {
    List<Row> rows = new ArrayList<>();
    Findings findings = parser.parse(received, rows::add);
    return new Parsed(rows, findings);
  }

  List<FailedMember> failed() {
    return findings.failed();
  }

  Optional<String> doubt() {
    return findings.doubt();
  }

  List<String> warnings() {
    return findings.warnings();
  }
}
