package io.daxcovid.web.page;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern CALL = Pattern.compile("\\bt\\(\\s*'([^']+)'");
  private static final Pattern LITERAL = Pattern.compile("'([a-z][\\w.]*)'");
  private static final Pattern BEGINNING = Pattern.compile("`([a-z][\\w]*\\.[\\w.]*)\\$\\{");
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
  void every_text_that_a_module_asks_for_is_there_and_none_is_left_over() throws Exception {
    Set<String> keys = texts("en").keySet();
    String code = modules();
    Set<String> asked = all(LITERAL, code);
    Set<String> beginnings = all(BEGINNING, code);
    // The options of the form's lists: `${name}.${value}`.
    beginnings.addAll(Set.of("x.", "y."));
    asked.addAll(all(IN_PAGE, read("index.html")));

    assertThat(all(CALL, code)).isSubsetOf(keys);
    assertThat(beginnings)
        .allSatisfy(start -> assertThat(keys).anyMatch(key -> key.startsWith(start)));
    assertThat(keys)
        .allMatch(key -> asked.contains(key) || beginnings.stream().anyMatch(key::startsWith));
  }

  @Test
  void the_source_is_named_and_no_advice_is_given() throws IOException {
    assertThat(texts("en").get("source.cases"))
        .contains("European Centre for Disease Prevention and Control", "ECDC");
    assertThat(texts("en").get("disclaimer.advice")).contains("not investment advice");
    assertThat(texts("de").get("disclaimer.advice")).contains("keine Anlageberatung");
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).collect(toSet());
  }

  private static String modules() throws Exception {
    Path folder = Path.of(TextsTest.class.getResource("/page/index.html").toURI()).getParent();
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
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
