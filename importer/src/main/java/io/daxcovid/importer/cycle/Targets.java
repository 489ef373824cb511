package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.cycle.ImportResult.Absent;
import io.daxcovid.importer.cycle.ImportResult.Diverted;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.snapshot.Workspace;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The import of each dataset. What the content says it is decides which one it goes to: a source of
 * daily figures that gives weekly ones makes a snapshot of the weekly dataset.
 */
public final class Targets {
  private final Map<Dataset, DatasetImport> byDataset = new EnumMap<>(Dataset.class);
  private final Storage storage;
  private final Set<Dataset> configured;

  /**
   * @param configured datasets with a source of their own: they take from no other
   */
  public Targets(Collection<DatasetImport> targets, Storage storage, Set<Dataset> configured) {
    targets.forEach(target -> byDataset.put(target.dataset(), target));
    this.storage = storage;
    this.configured = Set.copyOf(configured);
  }

  DatasetImport of(Dataset dataset) {
    return byDataset.get(dataset);
  }

  /**
   * @return what became of the dataset that was asked for, and of the one that came instead
   */
  Map<Dataset, ImportResult> run(Workspace workspace, Spool spool, Fetch fetch) throws IOException {
    DatasetImport asked = of(fetch.dataset());
    Map<Dataset, ImportResult> results = new EnumMap<>(Dataset.class);
    try {
      Candidate candidate = asked.read(spool, fetch);
      if (candidate.dataset() == fetch.dataset()) {
        results.put(fetch.dataset(), asked.judge(workspace, fetch, candidate));
      } else {
        results.put(fetch.dataset(), new Diverted(candidate.dataset(), asked.lastGood()));
        divert(fetch.as(candidate.dataset()), candidate, results);
      }
    } catch (RefusedException e) {
      results.put(fetch.dataset(), asked.unreadable(workspace, fetch, e));
    }
    return results;
  }

  /**
   * Datasets that a source gave instead of the one it was asked for, and gives no more. Their
   * status would else stay for ever as it was when they came last.
   *
   * @param came in the same cycle
   */
  Map<Dataset, ImportResult> absent(Dataset asked, Set<Dataset> came) throws IOException {
    Map<Dataset, ImportResult> absent = new EnumMap<>(Dataset.class);
    for (Dataset other : of(asked).mayCome()) {
      Optional<Manifest> before = of(other).lastGood();
      if (!configured.contains(other) && !came.contains(other) && before.isPresent()) {
        absent.put(other, new Absent(asked, before));
      }
    }
    return absent;
  }

  private void divert(Fetch fetch, Candidate candidate, Map<Dataset, ImportResult> results)
      throws IOException {
    if (!configured.contains(fetch.dataset())) {
      Workspace workspace = Workspace.open(storage.files(), storage.layout(), fetch.dataset());
      results.put(fetch.dataset(), of(fetch.dataset()).judge(workspace, fetch, candidate));
    }
  }
}
