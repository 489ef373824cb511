import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * ECDC's JSON with all its records many times over, each time under other area codes. Gzipped,
 * because the importer takes no more than 1 GiB off the wire.
 *
 * @param head up to the first record
 * @param records without the line break after the last one
 * @param rows how many records these are
 */
record ManyFold(String head, String records, String tail, long rows) {
  private static final Pattern AREA = Pattern.compile("(\"geoId\" : \"[^\"]+)");

  static ManyFold of(Path file) throws IOException {
    String all;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int begin = all.indexOf('[') + 1;
    int end = all.lastIndexOf('}', all.lastIndexOf(']')) + 1;
    String records = all.substring(begin, end);
    long rows = AREA.matcher(records).results().count();
    return new ManyFold(all.substring(0, begin), records, all.substring(end), rows);
  }

  /**
   * @return its length unzipped
   */
  long write(Path file, int fold) throws IOException {
    long bytes = 0;
    try (OutputStream out = new QuickGzip(Files.newOutputStream(file))) {
      bytes += put(out, head);
      for (int copy = 1; copy <= fold; copy++) {
        String renamed = copy == 1 ? records : AREA.matcher(records).replaceAll("$1_" + copy);
        bytes += put(out, copy == 1 ? renamed : "," + renamed);
      }
      bytes += put(out, tail);
    }
    return bytes;
  }

  private static long put(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    return bytes.length;
  }

  /** The JDK offers the level to heirs alone. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
