package io.daxcovid.local.system;

import io.daxcovid.local.parts.BundledDatabase;
import io.daxcovid.local.parts.DatabasePart;
import io.daxcovid.local.parts.HdfsPart;
import io.daxcovid.local.parts.KafkaPart;
import io.daxcovid.local.parts.MemcachedPart;
import io.daxcovid.local.parts.PartFolder;
import io.daxcovid.local.parts.SearchPath;
import io.daxcovid.local.process.Ports;
import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.nio.file.Path;

/** The real parts that our programs talk to, on free ports. */
public record Parts(
    HdfsPart hdfs, KafkaPart kafka, DatabasePart database, MemcachedPart memcached) {
  public static Parts choose(Repository repository, Path state, SearchPath machine)
      throws StartException, IOException {
    return new Parts(
        new HdfsPart(repository, PartFolder.of(state, "hdfs"), Ports.free()),
        new KafkaPart(repository, PartFolder.of(state, "kafka"), Ports.free(), Ports.free()),
        DatabasePart.of(
            BundledDatabase.choose(machine, repository),
            PartFolder.of(state, "mariadb"),
            state.resolve("secrets"),
            Ports.free()),
        new MemcachedPart(repository, PartFolder.of(state, "memcached"), Ports.free(), machine));
  }
}
