package io.daxcovid.importer.snapshot;

import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Received files in HDFS, gzipped where they did not come so. */
final class RawFolder {
  private static final int LONGEST_NAME = 120;

  private final HdfsFiles files;

  RawFolder(HdfsFiles files) {
    this.files = files;
  }

  /**
   * @param name as received
   * @param stored its name in the folder
   * @param sha256 of the bytes as received
   */
  record Stored(String name, String url, String stored, String sha256, boolean gzippedHere) {}

  List<Stored> write(String folder, List<RawFile> received) throws IOException {
    files.makeFolder(folder);
    Set<String> taken = new HashSet<>();
    List<Stored> all = new ArrayList<>();
    for (RawFile file : received) {
      String stored = free(file, taken);
      try (InputStream in = file.open();
          OutputStream out = files.create(folder + "/" + stored)) {
        copy(in, out, !file.isGzip());
      }
      all.add(new Stored(file.name(), file.url(), stored, file.sha256(), !file.isGzip()));
    }
    return List.copyOf(all);
  }

  private static void copy(InputStream in, OutputStream out, boolean gzip) throws IOException {
    if (!gzip) {
      in.transferTo(out);
      return;
    }
    GZIPOutputStream zip = new GZIPOutputStream(out);
    in.transferTo(zip);
    zip.finish();
  }

  /** HDFS does not take every name, and two names may become one. */
  private static String free(RawFile file, Set<String> taken) {
    String safe = file.name().replaceAll("[^A-Za-z0-9._^-]", "_");
    String base = safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe;
    String plain = base.endsWith(".gz") ? base.substring(0, base.length() - 3) : base;
    String name = plain + ".gz";
    for (int i = 2; !taken.add(name); i++) {
      name = plain + "-" + i + ".gz";
    }
    return name;
  }

  List<RawFile> read(Spool spool, String folder, List<Stored> stored) throws IOException {
    List<RawFile> all = new ArrayList<>();
    for (Stored file : stored) {
      try (InputStream in = files.open(folder + "/" + file.stored());
          InputStream received = file.gzippedHere() ? new GZIPInputStream(in) : in) {
        all.add(spool.keep(file.name(), file.url(), received));
      }
    }
    return List.copyOf(all);
  }
}
