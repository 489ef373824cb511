package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may write, and what they hear where it cannot be meant. */
class InstallUsageIT {
  private static final List<String> SCRIPTS = List.of("install_system.sh", "uninstall_system.sh");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--frob | There is no option --frob.",
        "--workers | --workers needs a value.",
        "--workers= | --workers needs a value that is not empty.",
        "--workers 0 | --workers is '0': write a whole number from 1 to 100.",
        "--workers two | --workers is 'two': write a whole number from 1 to 100.",
        "--workers 101 | --workers is '101': write a whole number from 1 to 100.",
        "--brokers 10 | --brokers is '10': write a whole number from 1 to 9.",
        "--brokers 3 --kafka plain | --brokers 3 needs --kafka strimzi",
        "--kafka existing:bus | --kafka is 'existing:bus': write strimzi, plain or existing:HOST:PORT.",
        "--profile k8s | --profile is 'k8s': write one of minikube, kind, generic, offline.",
        "--images push | --images is 'push': write one of build, pull, skip.",
        "--images pull | --images pull needs --registry and --tag",
        "--runner Pod | --runner is 'Pod': write one of SparkOperator, Job.",
        "--with monitoring,ldap | --with is 'ldap': write one of monitoring, knox.",
        "--timeout soon | --timeout is 'soon': write a time such as 90s, 15m or 1h.",
        "--timeout 0m | --timeout is '0m': write a time such as 90s, 15m or 1h.",
        "--quiet --verbose | --quiet and --verbose together cannot be meant.",
        "--component /nowhere | --component is '/nowhere': there is no kustomization.yaml in it.",
        "--charts /nowhere | --charts is '/nowhere': there is no such folder.",
      })
  void what_cannot_be_meant_is_refused_by_its_name(String options, String message) {
    Script.Said said = script("install_system.sh").run(options.split(" "));

    assertThat(said.text()).contains(message, "sh install_system.sh --help says what there is.");
    assertThat(said.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DAX_QUIET", "DAX_VERBOSE", "DAX_YES", "DAX_DRY_RUN"})
  void a_variable_is_checked_like_its_option(String variable) {
    for (String name : SCRIPTS) {
      Script.Said said = script(name).with(variable, "maybe").run();

      assertThat(said.text()).contains(variable + " is 'maybe': write true or false.");
      assertThat(said.code()).isEqualTo(2);
    }
  }

  @Test
  void every_option_of_the_help_is_understood_and_has_a_variable_that_is_documented()
      throws IOException {
    String page = Files.readString(Repository.root().resolve("docs/configuration.md"));
    for (String name : SCRIPTS) {
      String help = script(name).run("--help").text();
      List<String> options = found("(?m)^  (--[a-z-]+)", help);
      assertThat(options).isNotEmpty();
      for (String option : options) {
        boolean takesValue =
            help.contains("  " + option + " ") && found(option + " [A-Z]", help).size() > 0;
        Script.Said said =
            takesValue
                ? script(name).run(option, "x", "--help")
                : script(name).run(option, "--help");
        assertThat(said.code()).as(option).isZero();
      }
      assertThat(found("\\b(DAX_[A-Z_]+)\\b", help))
          .isNotEmpty()
          .allSatisfy(variable -> assertThat(page).contains("`" + variable + "`"));
    }
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(match.groupCount()))
        .toList();
  }

  private static Script script(String name) {
    return new Script(name, Map.of("KUBECONFIG", "/nowhere"));
  }
}
