package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.format.Findings;
import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.rows.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What would be published: the rows received, and for members that failed the rows they had before.
 *
 * @param carriedOver failed members that had rows before
 */
record Candidate(Content content, Findings findings, Set<String> carriedOver) {
  Candidate {
    carriedOver = Set.copyOf(carriedOver);
  }

  /** Whose rows they are, which may be another than was asked for. */
  Dataset dataset() {
    return findings.dataset();
  }

  List<FailedMember> failed() {
    return findings.failed();
  }

  List<String> warnings() {
    List<String> warnings = new ArrayList<>(findings.warnings());
    failed().stream()
        .filter(member -> !carriedOver.contains(member.member()))
        .forEach(member -> warnings.add(member.member() + " is left out: " + member.reason()));
    return warnings;
  }
}
