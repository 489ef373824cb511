package io.daxcovid.importer.format.record;

import io.daxcovid.importer.format.text.ReceivedText;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;

/** Opens a received file as records; whether it is CSV or JSON shows in its first character. */
public final class RecordFile {
  private RecordFile() {}

  /**
   * Reads all of a file.
   *
   * @throws RefusedException also where it cannot be read: it lies on this machine, so that is the
   *     content's fault
   */
  public static <T> T read(RawFile file, Reading<T> reading) {
    try (ReceivedText text = ReceivedText.open(file);
        Records records = open(text)) {
      return reading.read(text, records);
    } catch (IOException e) {
      throw ReceivedText.unreadable(file.name(), e);
    }
  }

  private static Records open(ReceivedText text) throws IOException {
    return switch (text.first()) {
      case '<' ->
          throw new RefusedException(
              text.name()
                  + " is an HTML or XML page instead of data; it begins: "
                  + text.beginning());
      case '{', '[' -> JsonFile.open(text);
      default -> new CsvRecords(text);
    };
  }

  /** What is done with the records of a file. */
  public interface Reading<T> {
    T read(ReceivedText text, Records records) throws IOException;
  }
}
