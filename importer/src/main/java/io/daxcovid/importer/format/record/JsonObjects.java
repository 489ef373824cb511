package io.daxcovid.importer.format.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON objects of an array, streamed. Missing fields may be left out, so the columns are the fields
 * of the first hundred objects together; what only later ones have is not read.
 */
final class JsonObjects implements Records {
  private static final int LOOK_AHEAD = 100;

  private final String file;
  private final JsonParser parser;
  private final List<String> columns = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Deque<String[]> ahead = new ArrayDeque<>();
  private String[] values = new String[0];
  private String[] before = new String[0];
  private boolean looking = true;
  private long read;
  private long count;

  /**
   * @param parser within the array, before its first object
   */
  JsonObjects(String file, JsonParser parser) throws IOException {
    this.file = file;
    this.parser = parser;
    while (ahead.size() < LOOK_AHEAD && read()) {
      ahead.add(values);
    }
    looking = false;
    if (ahead.isEmpty()) {
      throw new RefusedException(file + " is a JSON file whose list of records is empty");
    }
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public boolean next() throws IOException {
    boolean there = ahead.isEmpty() ? JsonFile.guarded(this, this::read) : takeAhead();
    count += there ? 1 : 0;
    return there;
  }

  private boolean takeAhead() {
    values = ahead.remove();
    return true;
  }

  private boolean read() throws IOException {
    JsonToken token = parser.currentToken() == null ? null : parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      JsonFile.readToEnd(parser);
    }
    if (token == null || token == JsonToken.END_ARRAY) {
      return false;
    }
    if (token != JsonToken.START_OBJECT) {
      throw new RefusedException(
          "%s record %d is no JSON object: no known format".formatted(file, read + 1));
    }
    renew();
    int expected = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int position = position(parser.currentName(), expected);
      parser.nextToken();
      if (position >= 0) {
        put(position);
        expected = position + 1;
      }
      parser.skipChildren();
    }
    read++;
    return true;
  }

  /** The values of the record before are kept to compare with, those ahead also to be given. */
  private void renew() {
    String[] old = before;
    before = values;
    values = looking || old.length != columns.size() ? new String[columns.size()] : old;
    Arrays.fill(values, null);
  }

  /** Fields come in the same order in nearly every object. */
  private int position(String field, int expected) {
    if (expected < columns.size() && columns.get(expected).equals(field)) {
      return expected;
    }
    Integer known = positions.get(field);
    if (known != null || !looking) {
      return known == null ? ABSENT : known;
    }
    if (columns.size() == CsvFields.MOST_COLUMNS) {
      throw new RefusedException(
          "%s has records of more than %,d fields".formatted(file, CsvFields.MOST_COLUMNS));
    }
    positions.put(field, columns.size());
    columns.add(field);
    values = Arrays.copyOf(values, columns.size());
    return columns.size() - 1;
  }

  private void put(int position) throws IOException {
    if (values[position] != null) {
      throw new RefusedException(
          "%s record %d has the field %s twice"
              .formatted(file, read + 1, Excerpt.of(columns.get(position))));
    }
    String last = position < before.length ? before[position] : null;
    values[position] = JsonFile.text(parser, last);
  }

  @Override
  public String value(int column) {
    return column < 0 || column >= values.length || values[column] == null ? "" : values[column];
  }

  @Override
  public String place() {
    return "record " + count;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
