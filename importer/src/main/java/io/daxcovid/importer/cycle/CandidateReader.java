package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.format.DatasetParser;
import io.daxcovid.importer.format.Findings;
import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.rows.Content;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowReader;
import io.daxcovid.importer.rows.RowSink;
import io.daxcovid.importer.rows.RowSorter;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.snapshot.SnapshotStore;
import io.daxcovid.importer.source.ReplayView;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a candidate of what was received, row by row. */
record CandidateReader(Dataset dataset, DatasetParser parser, SnapshotStore store) {
  Candidate read(Fetch fetch, Spool spool) throws IOException {
    RowSorter sorter = new RowSorter(spool);
    Findings findings = parser.parse(fetch.received(), shown(fetch, sorter));
    if (!mayBring(findings.dataset())) {
      throw new RefusedException(
          "%s holds %s, which is never joined to %s"
              .formatted(fetch.source(), findings.dataset().id(), dataset.id()));
    }
    Set<String> carriedOver = carryOver(fetch, findings, sorter);
    Content content = sorter.finish(findings.dataset().schema());
    return new Candidate(content, said(fetch, findings), carriedOver);
  }

  /** ECDC's address of the daily figures gave weekly ones for two months. */
  private boolean mayBring(Dataset found) {
    return found == dataset
        || (dataset == Dataset.ECDC_CASES && found == Dataset.ECDC_CASES_WEEKLY);
  }

  /** A replay hides what comes after its day; the parsers need not know. */
  private static RowSink shown(Fetch fetch, RowSink all) {
    Optional<ReplayView> replay = fetch.received().replay();
    return replay.isEmpty()
        ? all
        : row -> {
          if (replay.get().shows(row.date())) {
            all.accept(row);
          }
        };
  }

  private static Findings said(Fetch fetch, Findings findings) {
    Optional<ReplayView> replay = fetch.received().replay();
    if (replay.isEmpty()) {
      return findings;
    }
    List<String> warnings = new ArrayList<>(findings.warnings());
    warnings.add(replay.get().words());
    return new Findings(findings.dataset(), findings.failed(), findings.doubt(), warnings);
  }

  private Set<String> carryOver(Fetch fetch, Findings findings, RowSorter sorter)
      throws IOException {
    Set<String> failed =
        findings.failed().stream().map(FailedMember::member).collect(Collectors.toSet());
    Optional<Manifest> before =
        failed.isEmpty() ? Optional.empty() : store.baseline(dataset, fetch.source());
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
