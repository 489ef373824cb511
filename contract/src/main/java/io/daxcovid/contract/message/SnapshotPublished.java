package io.daxcovid.contract.message;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The notification: a CloudEvents 1.0 event in JSON whose id is the snapshot id. */
public record SnapshotPublished(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    Summary data) {
  public static final String TYPE = "io.daxcovid.snapshot.published.v1";

  /**
   * The manifest in short, and where the snapshot lies: an HDFS path without scheme and authority.
   *
   * @param sourceUrls empty where an older importer wrote it
   */
  public record Summary(
      Dataset dataset,
      SnapshotId snapshotId,
      long version,
      String contentSha256,
      long rows,
      LocalDate firstDate,
      LocalDate lastDate,
      String path,
      List<String> sourceUrls) {
    public Summary {
      sourceUrls = sourceUrls == null ? List.of() : List.copyOf(sourceUrls);
    }
  }

  public static SnapshotPublished of(Manifest manifest, String path) {
    return new SnapshotPublished(
        "1.0",
        manifest.id().value(),
        "/daxcovid/importer",
        TYPE,
        manifest.dataset().id(),
        manifest.fetchedAt(),
        "application/json",
        new Summary(
            manifest.dataset(),
            manifest.id(),
            manifest.version(),
            manifest.contentSha256(),
            manifest.rows(),
            manifest.firstDate(),
            manifest.lastDate(),
            path,
            manifest.sourceUrls()));
  }

  /**
   * @throws MalformedJsonException if the text is no event of this type
   */
  public static SnapshotPublished parse(String json) {
    SnapshotPublished event = Json.read(json, SnapshotPublished.class);
    if (!TYPE.equals(event.type)) {
      throw new MalformedJsonException("Expected an event of type " + TYPE + ", got " + event.type);
    }
    if (event.data == null || event.data.dataset == null || event.data.snapshotId == null) {
      throw new MalformedJsonException("Event " + event.id + " names no dataset or snapshot");
    }
    return event;
  }
}
