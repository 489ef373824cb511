package io.daxcovid.operator.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiServerIT {
  private final ApiServer server = ApiServer.shared();

  @Test
  void a_test_has_a_namespace_of_its_own_with_the_operators_account() {
    String namespace = server.namespace();

    assertThat(
            server
                .admin()
                .serviceAccounts()
                .inNamespace(namespace)
                .withName("dax-covid-operator")
                .get())
        .isNotNull();
    assertThat(server.namespace()).isNotEqualTo(namespace);
  }
}
