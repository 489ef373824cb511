package io.daxcovid.contract.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** {@code <UTC yyyyMMddTHHmmssZ>-<first 12 hex of contentSha256>}. */
public record SnapshotId(@JsonValue String value) implements Comparable<SnapshotId> {
  private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{12}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @JsonCreator
  public SnapshotId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Not a snapshot id: '%s'; an id looks like 20201214T100000Z-0123456789ab"
              .formatted(value));
    }
  }

  public static SnapshotId of(Instant fetchedAt, String contentSha256) {
    return new SnapshotId(TIME.format(fetchedAt) + "-" + contentSha256.substring(0, 12));
  }

  @Override
  public int compareTo(SnapshotId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
