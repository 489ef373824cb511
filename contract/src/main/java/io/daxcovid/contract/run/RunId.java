package io.daxcovid.contract.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** 20 hex digits of SHA-256 over everything that decides a run's numbers, and nothing else. */
public record RunId(@JsonValue String value) {
  private static final int LENGTH = 20;
  private static final int SHORT = 10;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

  @JsonCreator
  public RunId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a run id (20 hex digits): '" + value + "'");
    }
  }

  public static RunId of(
      PipelineKey pipeline, Analysis analysis, int methodVersion, Map<Dataset, SnapshotId> inputs) {
    StringBuilder text = new StringBuilder();
    text.append(pipeline).append('\n').append(analysis.canonicalJson()).append('\n');
    text.append(methodVersion).append('\n');
    Map<String, String> sorted = new TreeMap<>();
    inputs.forEach((dataset, id) -> sorted.put(dataset.id(), id.value()));
    sorted.forEach((dataset, id) -> text.append(dataset).append('=').append(id).append('\n'));
    return new RunId(sha256(text.toString()).substring(0, LENGTH));
  }

  /** For names and logs. */
  public String abbreviated() {
    return value.substring(0, SHORT);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
