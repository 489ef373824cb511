package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of rights in docs/operations.md is what the cluster is told. */
class RightsIT {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\| ([a-z, ]+) \\|");

  @ParameterizedTest
  @EnumSource
  void law12_every_right_is_one_of_the_page_and_the_other_way_round(Overlay overlay) {
    assertThat(rights(overlay.rendered())).isEqualTo(documented());
  }

  @ParameterizedTest
  @EnumSource
  void law12_who_has_no_right_has_no_token(Overlay overlay) {
    Set<String> entitled =
        documented().stream().map(right -> right.split(" ", 2)[0]).collect(Collectors.toSet());
    assertThat(overlay.rendered().all(ServiceAccount.class))
        .filteredOn(account -> !entitled.contains(name(account)))
        .isNotEmpty()
        .allSatisfy(
            account -> assertThat(account.getAutomountServiceAccountToken()).isEqualTo(false));
    assertThat(overlay.rendered().workloads())
        .filteredOn(workload -> !entitled.contains(account(workload)))
        .isNotEmpty()
        .allSatisfy(
            workload ->
                assertThat(workload.template().getSpec().getAutomountServiceAccountToken())
                    .isEqualTo(false));
  }

  @ParameterizedTest
  @EnumSource
  void every_workload_has_an_account_of_its_own(Overlay overlay) {
    List<String> accounts = overlay.rendered().workloads().stream().map(RightsIT::account).toList();

    assertThat(accounts).doesNotHaveDuplicates();
    assertThat(overlay.rendered().all(ServiceAccount.class).stream().map(RightsIT::name))
        .containsAll(accounts);
  }

  @ParameterizedTest
  @EnumSource
  void law12_nothing_reaches_over_the_whole_cluster(Overlay overlay) {
    assertThat(overlay.rendered().all(ClusterRole.class)).isEmpty();
    assertThat(overlay.rendered().all(ClusterRoleBinding.class)).isEmpty();
  }

  private static Set<String> documented() {
    String page = Manifests.text(Manifests.root().resolve("docs/operations.md"));
    return ROW.matcher(page)
        .results()
        .map(row -> String.join(" ", row.group(1), row.group(2), row.group(3), row.group(4)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> rights(Rendered rendered) {
    return rendered.all(RoleBinding.class).stream()
        .flatMap(binding -> rights(binding, rendered))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> rights(RoleBinding binding, Rendered rendered) {
    String namespace = binding.getMetadata().getNamespace();
    Role role =
        rendered.all(Role.class).stream()
            .filter(one -> one.getMetadata().getNamespace().equals(namespace))
            .filter(one -> one.getMetadata().getName().equals(binding.getRoleRef().getName()))
            .findFirst()
            .orElseThrow();
    return binding.getSubjects().stream()
        .flatMap(
            subject -> role.getRules().stream().flatMap(rule -> right(subject, namespace, rule)));
  }

  private static Stream<String> right(Subject subject, String namespace, PolicyRule rule) {
    String who = subject.getNamespace() == null ? namespace : subject.getNamespace();
    String group = rule.getApiGroups().get(0);
    return rule.getResources().stream()
        .map(
            resource ->
                "%s/%s %s %s %s"
                    .formatted(
                        who,
                        subject.getName(),
                        namespace,
                        group.isEmpty() ? resource : group + "/" + resource,
                        String.join(", ", rule.getVerbs())));
  }

  private static String name(ServiceAccount account) {
    return account.getMetadata().getNamespace() + "/" + account.getMetadata().getName();
  }

  private static String account(Rendered.Workload workload) {
    return workload.namespace() + "/" + workload.template().getSpec().getServiceAccountName();
  }
}
