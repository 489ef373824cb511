package io.daxcovid.spark.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Opens snapshots by URI (HDFS, or any file system that Hadoop knows) and checks them. */
public final class SnapshotStore {
  private static final int BUFFER = 1 << 16;

  private final Configuration hadoop;

  public SnapshotStore(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * @throws SnapshotException if there is no valid manifest of that dataset
   */
  public Snapshot open(Dataset dataset, String uri) {
    String manifestUri = uri + "/" + SnapshotLayout.MANIFEST;
    try (InputStream in = read(manifestUri)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Manifest manifest = Json.read(text, Manifest.class);
      if (manifest.dataset() != dataset) {
        throw new SnapshotException(
            "%s is a snapshot of %s, not of %s"
                .formatted(uri, manifest.dataset().id(), dataset.id()));
      }
      return new Snapshot(manifest, uri + "/" + SnapshotLayout.ROWS);
    } catch (IOException e) {
      throw new SnapshotException(
          "Cannot read %s: %s. Is the file system up, and is the snapshot still kept?"
              .formatted(manifestUri, e.getMessage()),
          e);
    } catch (MalformedJsonException e) {
      throw new SnapshotException(manifestUri + " is damaged: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the rows once, as a stream, and compares their SHA-256 with the manifest's.
   *
   * @throws SnapshotException if they differ
   */
  public void verify(Snapshot snapshot) {
    String expected = snapshot.manifest().contentSha256();
    String found;
    try {
      found = sha256(snapshot.rowsUri());
    } catch (IOException e) {
      throw new SnapshotException(torn(snapshot, e.getMessage()), e);
    }
    if (!found.equals(expected)) {
      throw new SnapshotException(
          torn(snapshot, "its SHA-256 is " + found + ", its manifest says " + expected));
    }
  }

  private static String torn(Snapshot snapshot, String reason) {
    return "Snapshot %s is torn (%s: %s), so nothing was computed from it; let the importer fetch it again"
        .formatted(snapshot.manifest().id(), snapshot.rowsUri(), reason);
  }

  private String sha256(String uri) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(new GZIPInputStream(read(uri), BUFFER), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private InputStream read(String uri) throws IOException {
    Path path = new Path(uri);
    return path.getFileSystem(hadoop).open(path);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
