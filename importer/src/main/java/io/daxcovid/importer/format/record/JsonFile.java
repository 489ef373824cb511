package io.daxcovid.importer.format.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.format.text.ReceivedText;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Opens a JSON document as records. Where they are is told by a field of the root; a new kind of
 * document is one entry here and one reader.
 */
final class JsonFile {
  private static final Map<String, Shape> SHAPES =
      Map.of(
          "records", JsonFile::objects,
          "dataset", QuandlJson::read,
          "dataset_data", QuandlJson::read,
          "chart", YahooChart::read,
          "Time Series (Daily)", AlphaVantageJson::read);

  /** Far above what any source sends, far below what hurts. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(50)
                  .maxNumberLength(100)
                  .maxStringLength(1 << 20)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private JsonFile() {}

  static Records open(ReceivedText text) throws IOException {
    JsonParser parser = FACTORY.createParser(text.stream());
    return guarded(text.name(), () -> root(text.name(), parser));
  }

  private static Records root(String file, JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      return new JsonObjects(file, parser);
    }
    List<String> fields = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      Shape shape = SHAPES.get(field);
      if (shape != null && value.isStructStart()) {
        return shape.read(file, parser);
      }
      JsonNotice.refuse(file, field, parser);
      if (fields.size() < 20) {
        fields.add(Excerpt.of(field));
      }
      parser.skipChildren();
    }
    throw new RefusedException(
        "%s is JSON without a list of records; fields found: %s"
            .formatted(file, String.join(", ", fields)));
  }

  private static Records objects(String file, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new RefusedException(file + " is JSON whose field records is no list");
    }
    return new JsonObjects(file, parser);
  }

  /** A scalar as text, "" for null. */
  static String text(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText().strip();
  }

  /** The same, where the value of the record before is likely to come again. */
  static String text(JsonParser parser, String before) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? Repetition.text(
                before, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
            .strip()
        : text(parser);
  }

  /** What follows must be whole too, or the file was cut off. */
  static void readToEnd(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null) {
      token = parser.nextToken();
    }
  }

  static <T> T guarded(Records records, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (JsonProcessingException e) {
      throw refused(records.file(), " after " + records.place(), e);
    }
  }

  private static <T> T guarded(String file, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (JsonProcessingException e) {
      throw refused(file, "", e);
    }
  }

  private static RefusedException refused(String file, String where, JsonProcessingException e) {
    return e instanceof JsonEOFException
        ? new RefusedException("%s is cut off: the JSON ends%s too early".formatted(file, where), e)
        : new RefusedException(
            "%s is not valid JSON%s: %s".formatted(file, where, Excerpt.of(e.getOriginalMessage())),
            e);
  }

  /** Reads records from the value at which the parser stands. */
  interface Shape {
    Records read(String file, JsonParser parser) throws IOException;
  }

  interface Reading<T> {
    T read() throws IOException;
  }
}
