package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.web.fixture.Command;
import io.daxcovid.web.fixture.Contract;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.fixture.WebUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What people build on, as they would use it: the contract's examples, those of docs/api.md, and
 * nonsense.
 */
class ContractIT {
  private static final Contract CONTRACT = Contract.read();
  private static final Path PAGE = Path.of("../docs/api.md");
  private static final Pattern BLOCK =
      Pattern.compile("^ *```(sh|python|r)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Map<String, List<String>> PROGRAMS =
      Map.of(
          "sh", List.of("sh", "-ec"),
          "python", List.of("python3", "-c"),
          "r", List.of("Rscript", "-e"));
  private static final String CHECKS =
      "not_a_server_error,status_code_conformance,content_type_conformance,"
          + "response_schema_conformance,response_headers_conformance,negative_data_rejection,"
          + "unsupported_method";

  private static EmbeddedDatabase database;
  private static WebUnderTest web;

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedDatabase.start();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      long load = writer.write(Runs.id(1), MadeUp.year());
      writer.cube(load, MadeUp.year());
      writer.publish(load, Runs.id(1), 1);
    }
    web = WebUnderTest.start(database, List.of());
  }

  @AfterAll
  static void stop() {
    web.close();
    database.close();
  }

  @Test
  void every_example_of_the_contract_is_answered_as_it_says() throws Exception {
    List<String> examples = CONTRACT.examples();
    assertThat(examples).hasSizeGreaterThan(20);
    for (String example : examples) {
      HttpResponse<String> answer = web.get(example, "Accept", "application/json");
      assertThat(answer.statusCode()).as("%s: %s", example, answer.body()).isEqualTo(200);
      JsonNode schema = CONTRACT.schema(example.replaceFirst("\\?.*", ""));
      assertThat(CONTRACT.violations(schema, WebUnderTest.parse(answer), example)).isEmpty();
    }
  }

  @Test
  void every_example_of_the_page_for_builders_runs() throws Exception {
    List<String> printed = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    for (MatchResult block : blocks.results().toList()) {
      List<String> words = new ArrayList<>(PROGRAMS.get(block.group(1)));
      assumeTrue(Command.exists(words.get(0)), words.get(0) + " is not on the PATH");
      words.add(block.group(2).strip().replace("localhost:8080", "127.0.0.1:" + web.web().port()));
      Command ran = Command.run(words);
      assertThat(ran.exit()).as("%s: %s", words, ran.printed()).isZero();
      printed.add(ran.printed());
    }
    assertThat(printed).hasSize(5);
    assertThat(web.get("/api/v1/runs", "Accept", "text/csv").body())
        .startsWith("run,pipeline,")
        .contains(Runs.id(1) + ",");
    String r = web.json("/api/v1/correlation?area=DE&lag=3").get("r").asText();
    assertThat(printed.get(0)).startsWith("area,metric,").contains(r);
    assertThat(printed.get(1)).isEqualTo(r);
    assertThat(Double.parseDouble(printed.get(2))).isCloseTo(Double.parseDouble(r), within(1e-6));
    assertThat(printed.get(3)).startsWith("{").contains(Runs.id(1));
    assertThat(printed.get(4)).isEqualTo("304");
  }

  /**
   * Not asked: whether all is accepted that the schemas allow. They cannot say that a range must
   * not end before it begins, nor which areas a run has.
   */
  @Test
  void nonsense_of_every_kind_gets_a_documented_answer() throws Exception {
    Command python = Command.run(List.of("sh", "src/test/schemathesis/python.sh"));
    assumeTrue(python.exit() == 0, () -> "no schemathesis: " + python.lastLine());
    String address = "http://127.0.0.1:" + web.web().port() + "/openapi.yaml";
    Command said =
        Command.run(
            List.of(
                python.lastLine(),
                "-m",
                "schemathesis.cli",
                "run",
                address,
                "--phases",
                "examples,coverage,fuzzing",
                "--mode",
                "all",
                "--checks",
                CHECKS,
                "--max-examples",
                "8",
                "--seed",
                "1",
                "--generation-database",
                "none",
                "--no-color",
                "--continue-on-failure"));
    assertThat(said.exit()).as(said.printed()).isZero();
    // All but the contract's own address.
    assertThat(said.printed()).containsPattern("Tested: +" + (CONTRACT.paths().size() - 1));
  }
}
