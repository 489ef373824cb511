package io.daxcovid.importer.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON objects of an array: the root itself, or the field {@code records} of the root. Streams: one
 * record is in memory at a time. The columns are the fields of the first record.
 */
final class JsonRecords implements Records {
  private final String name;
  private final String beginning;
  private final JsonParser parser;
  private final List<String> columns;
  private boolean firstPending;
  private Map<String, String> record = Map.of();
  private long count;

  JsonRecords(ReceivedText text) throws IOException {
    this.name = text.name();
    this.beginning = text.beginning();
    parser = new JsonFactory().createParser(text.open());
    columns = guarded(this::first);
  }

  private List<String> first() throws IOException {
    enterArray();
    firstPending = read();
    if (!firstPending) {
      throw new RefusedException(name + " is a JSON file whose list of records is empty");
    }
    return List.copyOf(record.keySet());
  }

  private void enterArray() throws IOException {
    JsonToken root = parser.nextToken();
    StringBuilder fields = new StringBuilder();
    while (root == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("records")) {
        return;
      }
      fields.append(fields.isEmpty() ? "" : ", ").append(field);
      parser.skipChildren();
    }
    if (root != JsonToken.START_ARRAY) {
      throw new RefusedException(KnownFormat.refuseJson(name, fields.toString(), beginning));
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean next() throws IOException {
    if (firstPending) {
      firstPending = false;
      return true;
    }
    return guarded(this::read);
  }

  private boolean read() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      readToEnd();
      return false;
    }
    if (token != JsonToken.START_OBJECT) {
      throw new RefusedException(
          "%s record %d is no JSON object: no known format".formatted(name, count + 1));
    }
    record = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      record.put(field, value == JsonToken.VALUE_NULL ? "" : parser.getText().strip());
      parser.skipChildren();
    }
    count++;
    return true;
  }

  /** What follows the records must be whole too, or the file was cut off. */
  private void readToEnd() throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null) {
      token = parser.nextToken();
    }
  }

  private <T> T guarded(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (JsonEOFException e) {
      throw new RefusedException(
          "%s is cut off: the JSON ends after record %d".formatted(name, count), e);
    } catch (JsonProcessingException e) {
      throw new RefusedException(
          "%s is not valid JSON after record %d: %s".formatted(name, count, e.getOriginalMessage()),
          e);
    }
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  @Override
  public String value(String column) {
    return record.getOrDefault(column, "");
  }

  @Override
  public String place() {
    return "record " + count;
  }

  @Override
  public boolean decimalComma() {
    return false;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
