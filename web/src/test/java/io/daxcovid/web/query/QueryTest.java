package io.daxcovid.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.web.http.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final Parameter<String> COLOUR =
      Parameter.choice("colour", List.of("red", "green"), text -> text);
  private static final Parameter<List<String>> NAMES =
      Parameter.required("names", Parameter.list(3, name -> {}));
  private static final Parameter<Integer> SIZE = Parameter.number("size", 5, 1, 9);
  private static final List<Parameter<?>> ALL = List.of(COLOUR, NAMES, SIZE);

  @Test
  void absent_parameters_have_their_defaults() {
    Values values = parse(Map.of("names", List.of("b")));

    assertThat(values.get(COLOUR)).isEqualTo("red");
    assertThat(values.get(SIZE)).isEqualTo(5);
  }

  @Test
  void two_ways_to_ask_for_the_same_are_one() {
    Values one = parse(Map.of("names", List.of("b,a,b")));
    Values other =
        parse(Map.of("size", List.of("5"), "colour", List.of("red"), "names", List.of("a, b")));

    assertThat(one.canonical()).isEqualTo(other.canonical());
    assertThat(one.canonical()).isNotEqualTo(parse(Map.of("names", List.of("a,b,c"))).canonical());
  }

  @Test
  void all_faults_are_named_at_once() {
    assertThatThrownBy(
            () ->
                parse(
                    Map.of(
                        "color", List.of("red"),
                        "colour", List.of("gren"),
                        "size", List.of("10"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("color: unknown parameter; did you mean 'colour'?")
        .hasMessageContaining("colour: 'gren' is not one of red, green; did you mean 'green'?")
        .hasMessageContaining("names: is needed")
        .hasMessageContaining("size: 10 is not within 1..9");
  }

  @Test
  void a_list_has_no_holes_and_an_end() {
    assertThatThrownBy(() -> parse(Map.of("names", List.of("a,,b")))).hasMessageContaining("empty");
    assertThatThrownBy(() -> parse(Map.of("names", List.of("a,b,c,d"))))
        .hasMessageContaining("4 entries are too many, at most 3");
  }

  private static Values parse(Map<String, List<String>> given) {
    return Query.parse(ALL, given);
  }
}
