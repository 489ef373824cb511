package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.web.fixture.Contract;
import io.daxcovid.web.fixture.Unconnected;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.query.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the program does and what openapi.yaml says are the same, in both directions. */
class OpenApiIT {
  private static final Contract CONTRACT = Contract.read();
  private static Web web;

  @BeforeAll
  static void start() throws Exception {
    web = Unconnected.web();
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void every_route_is_documented_and_every_documented_path_is_routed() {
    assertThat(routes().keySet()).isEqualTo(CONTRACT.paths());
  }

  @Test
  void every_parameter_is_documented_with_its_default_and_its_values_and_no_other_is() {
    routes()
        .forEach(
            (path, route) ->
                assertThat(described(route)).as(path).isEqualTo(CONTRACT.queryParameters(path)));
  }

  @Test
  void every_reference_in_the_contract_leads_somewhere() {
    List<String> dangling = new ArrayList<>();
    for (JsonNode reference : CONTRACT.root().findValues("$ref")) {
      if (CONTRACT.root().at(reference.asText().substring(1)).isMissingNode()) {
        dangling.add(reference.asText());
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void every_code_of_a_problem_is_documented() {
    String codes = CONTRACT.root().at("/components/schemas/Problem/properties/code").toString();

    assertThat(ProblemType.values()).allSatisfy(type -> assertThat(codes).contains(type.code()));
  }

  /** The page is no part of the contract. */
  private static Map<String, Route> routes() {
    return web.routes().stream()
        .filter(route -> !List.of("/", "/embed", "/api").contains(route.path()))
        .filter(route -> !route.path().startsWith("/page/") && !route.path().startsWith("/lib/"))
        .collect(Collectors.toMap(Route::path, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private static Map<String, String> described(Route route) {
    Map<String, String> parameters = new TreeMap<>();
    for (Parameter<?> parameter : route.parameters()) {
      parameters.put(
          parameter.name(),
          Contract.description(parameter.required(), parameter.fallback(), parameter.allowed()));
    }
    return parameters;
  }
}
