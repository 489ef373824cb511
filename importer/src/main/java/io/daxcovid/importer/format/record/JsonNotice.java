package io.daxcovid.importer.format.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Errors and notices that sources send as JSON where data was asked for. */
final class JsonNotice {
  private static final Set<String> FIELDS =
      Set.of("quandl_error", "finance", "error", "errors", "Note", "Information", "Error Message");
  private static final int MOST_WORDS = 6;

  private JsonNotice() {}

  /**
   * @param parser at the value of the field
   * @throws RefusedException with the words of the source if this is one
   */
  static void refuse(String file, String field, JsonParser parser) throws IOException {
    if (FIELDS.contains(field) && parser.currentToken() != JsonToken.VALUE_NULL) {
      throw new RefusedException(
          "%s is an error message instead of data: %s: %s".formatted(file, field, words(parser)));
    }
  }

  /** The texts of a value, however deep they lie. */
  static String words(JsonParser parser) throws IOException {
    List<String> words = new ArrayList<>();
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING && words.size() < MOST_WORDS) {
        words.add(Excerpt.of(parser.getText()));
      }
    } while (depth > 0 && parser.nextToken() != null);
    return String.join(": ", words);
  }
}
