package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.source.Received;
import java.time.Instant;

/**
 * What was received, and when and from where.
 *
 * @param source the source as configured
 */
public record Fetch(
    Dataset dataset, String source, boolean synthetic, Instant at, Received received) {
  public Fetch as(Dataset other) {
    return new Fetch(other, source, synthetic, at, received);
  }
}
