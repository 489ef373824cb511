package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.IOException;
import java.util.UUID;

/**
 * A fresh folder for one dataset and one holder of the lock. Opening one removes what a dead
 * importer left, and with it the folder of one that only believes it still holds the lock: its next
 * write fails, because nothing here is created without its parent.
 */
public final class Workspace {
  private final HdfsFiles files;
  private final String folder;

  private Workspace(HdfsFiles files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  public static Workspace open(HdfsFiles files, SnapshotLayout layout, Dataset dataset)
      throws IOException {
    String temporary = layout.temporary(dataset);
    files.delete(temporary);
    String folder = temporary + "/" + UUID.randomUUID();
    files.makeFolders(folder);
    return new Workspace(files, folder);
  }

  /** A new folder that will be renamed to its place when it is complete. */
  String makeFolder(String name) throws IOException {
    String path = folder + "/" + name;
    files.makeFolder(path);
    return path;
  }
}
