package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.source.RawFile;
import java.io.IOException;

/** Opens a received file as records; whether it is CSV or JSON shows in its first character. */
final class RecordFile {
  private RecordFile() {}

  static Records open(ReceivedText text) throws IOException {
    return switch (text.first()) {
      case '<' ->
          throw new RefusedException(
              text.name()
                  + " is an HTML or XML page instead of data; it begins: "
                  + text.beginning());
      case '{', '[' -> new JsonRecords(text);
      default -> new CsvRecords(text);
    };
  }

  /** Reads all of a file; what goes wrong in memory is the content's fault. */
  static <T> T read(RawFile file, Reading<T> reading) {
    ReceivedText text = ReceivedText.of(file);
    try (Records records = open(text)) {
      return reading.read(text, records);
    } catch (IOException e) {
      throw new RefusedException(file.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  interface Reading<T> {
    T read(ReceivedText text, Records records) throws IOException;
  }
}
