package io.daxcovid.importer;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A manifest of cases, where a test needs one and does not care for the rest. */
public final class TestManifest {
  private TestManifest() {}

  public static Manifest of(LocalDate last) {
    return of(Instant.parse("2020-12-13T10:00:00Z"), 1, last);
  }

  public static Manifest of(Instant at, long version, LocalDate last) {
    String sum = "0123456789ab";
    return new Manifest(
        SnapshotId.of(at, sum),
        Dataset.ECDC_CASES,
        "source",
        List.of(),
        false,
        at,
        version,
        Map.of(),
        sum,
        1,
        1,
        last,
        last,
        "schema",
        1,
        List.of(),
        List.of(),
        null,
        "test");
  }
}
