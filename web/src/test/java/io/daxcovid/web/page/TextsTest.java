package io.daxcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern IN_PAGE = Pattern.compile("data-t(?:-label)?=\"([^\"]+)\"");

  @Test
  void both_languages_have_the_same_texts_with_the_same_places() throws IOException {
    Map<String, Set<String>> english = places("en");

    assertThat(places("de")).isEqualTo(english);
    assertThat(texts("en").values()).allSatisfy(text -> assertThat(text).isNotNull());
  }

  @Test
  void every_text_that_the_page_names_is_there() throws IOException {
    Matcher names = IN_PAGE.matcher(read("index.html"));
    while (names.find()) {
      assertThat(texts("en")).containsKey(names.group(1));
    }
  }

  @Test
  void the_source_is_named_and_no_advice_is_given() throws IOException {
    assertThat(texts("en").get("source.cases"))
        .contains("European Centre for Disease Prevention and Control", "ECDC");
    assertThat(texts("en").get("disclaimer.advice")).contains("not investment advice");
    assertThat(texts("de").get("disclaimer.advice")).contains("keine Anlageberatung");
  }

  private static Map<String, Set<String>> places(String language) throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    texts(language)
        .forEach(
            (key, text) -> {
              Set<String> found = new TreeSet<>();
              Matcher matcher = PLACE.matcher(text);
              while (matcher.find()) {
                found.add(matcher.group(1));
              }
              places.put(key, found);
            });
    return places;
  }

  private static Map<String, String> texts(String language) throws IOException {
    return new ObjectMapper()
        .readValue(read("texts/" + language + ".json"), new TypeReference<>() {});
  }

  private static String read(String file) throws IOException {
    try (InputStream in = TextsTest.class.getResourceAsStream("/page/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
