package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.status.ConditionReason;
import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/operator.md says is so. */
class OperatorPageTest {
  private static final Pattern TRANSITION = Pattern.compile("\n  (\\S+) --> (\\S+): (\\w+)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?:Ready|Running|DataFresh)[^|]*\\| `(\\w+)` \\|");

  @Test
  void the_fields_are_those_of_the_resource() throws IOException {
    JSONSchemaProps schema = CrdFileTest.schema(GeneratedCrd.FILE);
    String tables = FieldTable.of(schema, "spec") + "\n" + FieldTable.of(schema, "status");
    OperatorPage.check("fields", tables, getClass());
  }

  @Test
  void the_state_diagram_has_every_phase_and_every_step_and_no_other() {
    Set<String> states = new TreeSet<>();
    Set<String> labels = new TreeSet<>();
    Matcher transition = TRANSITION.matcher(Manifests.text(OperatorPage.FILE));
    while (transition.find()) {
      states.add(transition.group(1));
      states.add(transition.group(2));
      labels.add(transition.group(3));
    }
    states.remove("[*]");

    assertThat(states)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Phase.values()).map(Phase::name).toList());
    assertThat(labels)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Step.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  @Test
  void every_reason_of_a_condition_has_a_row_and_no_other() {
    Set<String> reasons = new TreeSet<>();
    Arrays.stream(Reason.values()).map(Reason::id).forEach(reasons::add);
    Arrays.stream(ConditionReason.values()).map(ConditionReason::id).forEach(reasons::add);
    assertThat(
            ROW.matcher(Manifests.text(OperatorPage.FILE)).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(reasons);
  }

  @Test
  void the_smallest_example_is_the_file() {
    Path smallest = Manifests.root().resolve("k8s/examples/good/smallest.yaml");

    assertThat(Manifests.text(OperatorPage.FILE))
        .contains("```yaml\n" + Manifests.text(smallest) + "```");
  }
}
