package io.daxcovid.importer.cycle;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.snapshot.HdfsFiles;
import io.daxcovid.importer.snapshot.ImporterLock;
import io.daxcovid.importer.snapshot.Quarantine;
import io.daxcovid.importer.snapshot.Retention;
import io.daxcovid.importer.snapshot.SnapshotStore;
import io.daxcovid.importer.snapshot.SnapshotWriter;

/** What the importer has in HDFS. */
public record Storage(
    HdfsFiles files,
    SnapshotLayout layout,
    ImporterLock lock,
    SnapshotStore store,
    SnapshotWriter writer,
    Quarantine quarantine,
    Retention retention) {}
