package io.daxcovid.system;

import java.util.Optional;

/** What {@code system-tests/cluster.sh} tells the tests. */
final class ClusterVariables {
  private ClusterVariables() {}

  static String get(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(
            () -> new IllegalStateException(name + " is not set: sh system-tests/cluster.sh"));
  }
}
