package io.daxcovid.importer.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.TestManifest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnapshotStoreTest {
  private static final Manifest MANIFEST = TestManifest.of(LocalDate.of(2020, 12, 1));
  private static final String ID = MANIFEST.id().value();

  private final Manifests files = new Manifests();
  private final SnapshotStore store = new SnapshotStore(files, new SnapshotLayout("/x"));

  @Test
  void a_manifest_never_changes_and_is_read_once() throws IOException {
    files.byId.put(ID, Json.write(MANIFEST));

    for (int i = 0; i < 3; i++) {
      assertThat(store.newest(Dataset.ECDC_CASES)).contains(MANIFEST);
    }

    assertThat(files.read).containsExactly(ID);
  }

  @Test
  void a_snapshot_that_was_removed_is_gone_and_may_come_again() throws IOException {
    files.byId.put(ID, Json.write(MANIFEST));
    assertThat(store.newest(Dataset.ECDC_CASES)).isPresent();

    files.byId.clear();
    assertThat(store.newest(Dataset.ECDC_CASES)).isEmpty();

    files.byId.put(ID, Json.write(MANIFEST));
    assertThat(store.newest(Dataset.ECDC_CASES)).contains(MANIFEST);
    assertThat(files.read).hasSize(2);
  }

  @Test
  void what_is_no_manifest_yet_is_looked_at_again() throws IOException {
    files.byId.put(ID, "{");
    assertThat(store.newest(Dataset.ECDC_CASES)).isEmpty();

    files.byId.put(ID, Json.write(MANIFEST));

    assertThat(store.newest(Dataset.ECDC_CASES)).contains(MANIFEST);
  }

  /** Snapshots of one dataset with nothing but a manifest. */
  private static final class Manifests extends HdfsFiles {
    private final Map<String, String> byId = new TreeMap<>();
    private final List<String> read = new ArrayList<>();

    private Manifests() {
      super("hdfs://127.0.0.1:1");
    }

    @Override
    List<String> folders(String path) {
      return List.copyOf(byId.keySet());
    }

    @Override
    String read(String path) throws IOException {
      for (Map.Entry<String, String> each : byId.entrySet()) {
        if (path.endsWith("/" + each.getKey() + "/" + SnapshotLayout.MANIFEST)) {
          read.add(each.getKey());
          return each.getValue();
        }
      }
      throw new FileNotFoundException(path);
    }
  }
}
