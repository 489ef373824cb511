package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.format.DatasetParser;
import io.daxcovid.importer.format.Findings;
import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowReader;
import io.daxcovid.importer.rows.RowSorter;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.snapshot.SnapshotStore;
import io.daxcovid.importer.source.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a candidate of what was received, row by row. */
record CandidateReader(Dataset dataset, DatasetParser parser, SnapshotStore store) {
  Candidate read(Fetch fetch, Spool spool) throws IOException {
    RowSorter sorter = new RowSorter(dataset.schema(), spool);
    Findings findings = parser.parse(fetch.received(), sorter);
    if (findings.dataset() != dataset) {
      throw new RefusedException(
          "%s holds %s, which is never joined to %s"
              .formatted(fetch.source(), findings.dataset().id(), dataset.id()));
    }
    Set<String> carriedOver = carryOver(fetch, findings, sorter);
    return new Candidate(sorter.finish(), findings, carriedOver);
  }

  private Set<String> carryOver(Fetch fetch, Findings findings, RowSorter sorter)
      throws IOException {
    Set<String> failed =
        findings.failed().stream().map(FailedMember::member).collect(Collectors.toSet());
    Optional<Manifest> before =
        failed.isEmpty() ? Optional.empty() : store.newest(dataset, fetch.source());
    Set<String> carried = new HashSet<>();
    if (before.isPresent()) {
      try (RowReader rows = store.rows(before.get())) {
        while (rows.hasNext()) {
          Row row = rows.next();
          if (failed.contains(row.member())) {
            sorter.accept(row);
            carried.add(row.member());
          }
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return carried;
  }
}
