package io.daxcovid.importer.cycle;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.snapshot.HdfsFiles;
import io.daxcovid.importer.snapshot.ImporterLock;
import io.daxcovid.importer.snapshot.Quarantine;
import io.daxcovid.importer.snapshot.Retention;
import io.daxcovid.importer.snapshot.SnapshotStore;
import io.daxcovid.importer.snapshot.SnapshotWriter;
import io.daxcovid.importer.spool.Spools;

/** Where the importer keeps things: in HDFS, and for a while on local disk. */
public record Storage(
    HdfsFiles files,
    SnapshotLayout layout,
    ImporterLock lock,
    SnapshotStore store,
    SnapshotWriter writer,
    Quarantine quarantine,
    Retention retention,
    Spools spools) {}
