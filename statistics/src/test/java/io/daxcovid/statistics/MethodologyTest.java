package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/methodology.md names the constant behind each number: {@code 20<!--Class.CONSTANT-->}. */
class MethodologyTest {

  private static final Pattern NUMBER =
      Pattern.compile("([0-9][0-9.e-]*)( %)?<!--(\\w+)\\.(\\w+)-->");

  /** Those that decide what a reader sees; a new one belongs on the page. */
  private static final Set<String> REQUIRED = MethodNumbers.all().keySet();

  @TestFactory
  Stream<DynamicTest> every_number_on_the_page_is_that_of_the_code() throws IOException {
    return numbers()
        .map(
            found ->
                DynamicTest.dynamicTest(
                    found.group(),
                    () ->
                        assertThat(Double.parseDouble(found.group(1)))
                            .isEqualTo(
                                constant(found.group(3), found.group(4))
                                    * (found.group(2) == null ? 1 : 100))));
  }

  @Test
  void the_page_names_what_decides() throws IOException {
    Set<String> named = new TreeSet<>();
    numbers().forEach(found -> named.add(found.group(3) + "." + found.group(4)));

    assertThat(named).containsAll(REQUIRED);
    assertThat(page().split("<!--", -1).length - 1)
        .as("marks that are no number and its constant")
        .isEqualTo((int) numbers().count());
  }

  @Test
  void what_is_told_of_the_method_is_what_it_computes_with() throws Exception {
    for (Map.Entry<String, Number> one : MethodNumbers.all().entrySet()) {
      int dot = one.getKey().indexOf('.');
      assertThat(one.getValue().doubleValue())
          .isEqualTo(constant(one.getKey().substring(0, dot), one.getKey().substring(dot + 1)));
    }
  }

  @Test
  void the_page_explains_every_reason() throws IOException {
    for (Reason reason : Reason.values()) {
      assertThat(page()).contains("`" + reason + "`");
    }
  }

  private static Stream<MatchResult> numbers() throws IOException {
    return NUMBER.matcher(page()).results();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/methodology.md"));
  }

  private static double constant(String type, String name) throws ReflectiveOperationException {
    Field field = Class.forName("io.daxcovid.statistics." + type).getDeclaredField(name);
    field.setAccessible(true);
    return ((Number) field.get(null)).doubleValue();
  }
}
